class Cart:
    def size(self):
        """How many there are.

        All of them.
        """
        # Nothing but a remark.
        return len(self.items)

    @staticmethod
    def band(total, unit="EUR", *, strict):
        if total < 10:
            return "small"
        elif total < 100:
            return "medium"
        else:
            return "large"

    async def read(self, items: list, all: bool = False, *rest, **more):
        for item in items:
            while item.more():
                if all and item.fits() and item.next() or item.gift():
                    continue
        else:
            stop()
        try:
            load()
        except (IOError, ValueError):
            return None
        except KeyError:
            return 1 if all else 2

    @property
    def days(self):
        match self.month:
            case 2:
                return 28
            case 4 | 6:
                return 30
            case _:
                return 31

    def drop(self):
        old = filter(lambda item: item.a if item.b else item.c, self.items)

        def local(a):
            if not (a and (old or self)):
                return [x for x in a if x]

        return local
