import Yams
enum PhrasesPlaceholder {}
