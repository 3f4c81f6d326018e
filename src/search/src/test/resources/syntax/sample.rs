//! crate
use std::fmt;
const MAX: usize = 3;
static NAME: &str = "x";
/// doc
#[derive(Debug)]
pub struct Server<T> { addr: String, port: u16 }
enum Color { Red, Green(u8) }
union U { a: u8 }
type Alias = u8;
trait Shape { const N: usize; fn area(&self) -> f64; fn d(&self) {} }
impl<T> Server<T> { pub const M: u8 = 1; pub fn new() -> Self { fn inner() {} } }
impl<T> fmt::Display for Server<T> { fn fmt(&self) {} }
mod tests { #[test] fn works() {} }
macro_rules! mac { () => {} }
pub async fn top<T>(t: T) {}
