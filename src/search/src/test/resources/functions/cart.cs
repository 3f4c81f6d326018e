namespace Shop
{
    class Cart
    {
        public Cart(Shop shop, int size = 3) { }

        string Band(int total)
        {
            if (total < 10)
                return "small";
            else if (total < 100)
                return "medium";
            else
                return "large";
        }

        async Task<int> Read(List<Item> items, bool all)
        {
            foreach (var item in items)
            {
                while (item.More())
                {
                    if (all && item.Fits() && item.Next() || item.Gift()) goto end;
                }
            }
            try { Load(); }
            catch (IOException e) when (all) { return all ? 1 : 2; }
        end:
            return 0;
        }

        int Days(int month)
        {
            switch (month)
            {
                case 2:
                    return 28;
                case 4:
                case 6:
                    return 30;
                default:
                    break;
            }
            return month switch { 7 => 31, 8 => 31, _ => 30 };
        }

        void Drop()
        {
            items.ForEach(item =>
            {
                if (item.Old) { shop.Drop(item); }
            });
            int Local(int a) => a > 0 ? 1 : 0;
        }
    }
}
