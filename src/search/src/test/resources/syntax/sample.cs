using System;
namespace A.B {
  /// doc
  [Attr] public class Box<T> : Base where T : class {
    private const int Max = 3; int a, b;
    public int Size { get; set; }
    public Box(int x) {}
    ~Box() {}
    public async Task<int> Run(int a) { int Local() { return 1; } return 1; }
    public static Box operator +(Box a, Box b) => a;
    public event EventHandler Changed;
    public delegate void Cb(int x);
    public int this[int i] => 1;
    enum In { A, B }
  }
  interface IShape { double Area(); }
  struct P { public int X; }
  record R(int A);
  record struct RS(int A);
  enum Color { Red }
}
