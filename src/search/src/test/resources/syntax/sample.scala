package a.b
object Main extends App { val x = 1; def run(a: Int): Int = a; var y = 2 }
trait Shape { def area: Double; type T = Int }
case class P(x: Int) { def m() = 1 }
class C[T](a: Int) extends Shape { private val q = 1; def this() = this(1) }
enum Color { case Red, Green }
def top(a: Int) = a
val v = 1
given foo: Int = 3
extension (s: String) def shout = s
type Alias = Int
