package a.b
import x.y
const val TOP = 1
val Foo.ext: Int get() = 1
typealias Handler = (Int) -> Unit
/** doc */
@Ann class Box<T>(val value: T) : Base() {
  companion object { const val MAX = 3 }
  var size: Int = 0
  constructor(x: Int) : this(x)
  init { f() }
  override suspend fun <T> run(x: T): Int { fun local() {} ; return 1 }
  inner class In
}
interface Shape { fun area(): Double }
enum class Color { RED, GREEN; fun hex() = 1 }
object Single { fun go() {} }
data class D(val a: Int)
fun top(a: Int) = a
fun String.shout(): String = this
