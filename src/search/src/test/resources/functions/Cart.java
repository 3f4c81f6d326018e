class Cart {
  private final Runnable idle = () -> { if (ready) { run(); } };

  int size() {
    // Nothing but a remark,

    /* or two. */
    return items.size();
  }

  String band(int total) {
    if (total < 10) {
      return "small";
    } else if (total < 100) {
      return "medium";
    } else {
      return "large";
    }
  }

  int sum(List<Item> items, boolean all, int... limits) {
    int sum = 0;
    for (Item item : items) {
      if (all && item.fits() || item.gift() && !item.old()) {
        sum += item.big() ? 2 : 1;
      }
      while (sum > 100) {
        sum--;
      }
    }
    return sum;
  }

  void read() throws IOException {
    outer:
    for (int i = 0; i < 3; i++) {
      try {
        do {
          if (done()) {
            continue outer;
          }
        } while (more());
      } catch (IOException | RuntimeException e) {
        break;
      }
    }
  }

  int days(int month) {
    switch (month) {
      case 2:
        return 28;
      case 4, 6:
        return 30;
      default:
        return 31;
    }
  }

  Comparator<Item> order(Shop shop) {
    items.forEach(item -> {
      if (item.old()) {
        shop.drop(item);
      }
    });
    return new Comparator<>() {
      @Override
      public int compare(Item a, Item b) {
        return a.big() && (b.big() && a.old()) ? 0 : 1;
      }
    };
  }

  boolean odd(boolean a, boolean b, boolean c) {
    if (a) return b;
    if (!(a && b)) return a && !(b && c);
    return switch (kind) {
      case ONE -> true;
      default -> false;
    };
  }
}
