import ArgumentParser
import Hummingbird
enum ChevillePlaceholder {}
@main struct Main { static func main() {} }
