#include <x>
namespace a::b {
template <typename T> class Box : public Base {
 public:
  Box(int x) : x_(x) {}
  ~Box();
  int size() const { return 1; }
  T& operator[](int i);
  static constexpr int kMax = 3;
  enum class In { A };
 private:
  int x_, *y_;
};
struct P { int x; };
int Box::go(int a) { return a; }
template<> void Box<int>::run() {}
Box::Box() {}
using Alias = int;
enum class Color { Red };
const int kTop = 1;
auto lam = [](int x) { return x; };
int* ptr() { return 0; }
int& ref() { return x; }
bool operator==(const P& a, const P& b) { return true; }
concept C = true;
}
#define M(x) x
extern "C" { int ex(int a) { return 1; } }
