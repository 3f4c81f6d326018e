namespace shop {
class Cart : public Base {
 public:
  const std::string &band(int total, const char *unit = "EUR") const {
    if (total < 10) {
      return "small";
    } else if (total < 100) {
      return "medium";
    } else {
      return "large";
    }
  }
};

template <typename T>
int Cart::read(const std::vector<T> &items, bool all) {
  for (const auto &item : items) {
    while (item.more()) {
      if (all && item.fits() && (item.next() || item.gift())) break;
    }
  }
  try {
    load();
  } catch (const std::exception &e) {
    return all ? 1 : 2;
  }
  return 0;
}

int days(int month) {
  switch (month) {
    case 2:
      return 28;
    default:
      return 31;
  }
}

auto drop(Items &&items) {
  std::for_each(items.begin(), items.end(), [&](const Item &item, int x) {
    if (item.old()) {
      goto end;
    }
  });
end:
  return [](int a) { return a; };
}
}
