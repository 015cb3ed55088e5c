import Mustache
enum ViewsPlaceholder {}
