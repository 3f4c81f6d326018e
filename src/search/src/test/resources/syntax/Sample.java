package a.b;

import java.util.List;

/** Starts runs. */
@Deprecated
public class Launcher<T extends Comparable<T>> extends Base implements Runnable {

  static final int MAX = 3;
  private int count, other;

  // Makes one.
  Launcher(int count) {
    this.count = count;
  }

  @Override
  public void run() {
    class Local {
      int hidden;
    }
    Runnable task =
        () -> {
          int alsoHidden = 1;
        };
  }

  enum Color {
    RED,
    GREEN {
      @Override
      String hex() {
        return "0f0";
      }
    };

    String hex() {
      return "f00";
    }
  }

  record Pair(int a, int b) {
    Pair {
      a = 1;
    }
  }

  interface Shape {
    double PI = 3;

    double area();

    default double twice() {
      return 2 * area();
    }
  }

  @interface Marked {
    String value() default "";
  }
}
