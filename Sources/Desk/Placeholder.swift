import Crypto
enum DeskPlaceholder {}
