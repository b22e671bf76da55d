namespace CourseForge.Output;

/// <summary>
/// Room for the pages of one course after another. Pages live as long as their course is packed, which is long enough
/// for the collector to take them for things that stay; in memory that the next course's pages take over, nothing of a
/// course is left behind.
/// </summary>
public sealed class PageMemory
{
    private const int SlabLength = 1024 * 1024;

    /// <summary>A larger file gets memory of its own, so that little of a slab stays empty.</summary>
    private const int Longest = SlabLength / 8;

    private readonly Lock _gate = new();
    private readonly List<byte[]> _slabs = [];
    private int _slab;
    private int _used;

    /// <summary>
    /// Gives all room to the next course. Nothing of <see cref="CoursePages"/> that were rendered before may be used
    /// after that.
    /// </summary>
    public void Clear() => (_slab, _used) = (0, 0);

    /// <summary>Room for one page, which nothing else is given; may be asked from several threads.</summary>
    internal Memory<byte> Take(int length)
    {
        if (length > Longest)
        {
            return new byte[length];
        }

        lock (_gate)
        {
            if (_slabs.Count > 0 && _used + length > SlabLength)
            {
                (_slab, _used) = (_slab + 1, 0);
            }

            if (_slab == _slabs.Count)
            {
                _slabs.Add(GC.AllocateUninitializedArray<byte>(SlabLength));
            }

            var memory = _slabs[_slab].AsMemory(_used, length);
            _used += length;
            return memory;
        }
    }
}
