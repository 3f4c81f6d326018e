#pragma once
#include <string>

namespace shapes {

class Circle {
 public:
  double area() const { return 3.14 * r_ * r_; }

 private:
  double r_;
};

}  // namespace shapes
