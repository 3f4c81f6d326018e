"""doc"""
import os
MAX = 3
typed: int = 4
# lead
@dataclass(frozen=True)
class Cart(Base):
    """doc"""
    rate = 1
    name: str = "x"
    @property
    async def total(self): 
        def inner(): pass
        return 1
def main(): pass
type Alias = int
if True:
    def cond(): pass
