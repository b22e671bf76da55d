using CourseForge.Authoring.Printing;

namespace CourseForge.Tests.Authoring;

/// <summary>Parts of a document are set smaller or larger until their last page is worth turning to, or stay as they are.</summary>
public sealed class PartFitTests
{
    private const double Height = 842;
    private const double Head = 51;
    private const double Text = 746;

    [Theory]
    [InlineData(1.02)]
    [InlineData(1.2)]
    [InlineData(2.05)]
    [InlineData(2.3)]
    [InlineData(7.01)]
    [InlineData(12.3)]
    public void A_part_with_little_on_its_last_page_is_fitted_by_little(double pages)
    {
        var sizes = Sizes(pages, out var end);
        Assert.InRange(sizes, PartFit.Smallest, PartFit.Largest);
        Assert.NotEqual(1, sizes);
        Assert.True(end.Last >= 1 / 3.0 || end.Pages == 1, $"{end.Last} of the last page");
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.9)]
    [InlineData(1.5)]
    [InlineData(6.95)]
    public void A_part_that_ends_well_or_has_one_page_stays_as_it_is(double pages) =>
        Assert.Equal(1, Sizes(pages, out _));

    /// <summary>Ten thousand lengths: it always ends, and hardly ever without success.</summary>
    [Fact]
    public void Nearly_every_length_can_be_fitted()
    {
        var nearlyEmpty = 0;
        for (var i = 0; i < 10_000; i++)
        {
            Sizes(1 + (i / 500.0), out var end);
            nearlyEmpty += end.Pages > 1 && end.Last < 1 / 3.0 ? 1 : 0;
        }

        Assert.Equal(0, nearlyEmpty);
    }

    [Fact]
    public void A_part_that_no_size_fits_is_set_as_it_was()
    {
        var fit = new PartFit(1, Height);
        var stubborn = Places((3, 0.1));
        double[]? last = null;
        for (var passes = 0; fit.Next(stubborn) is { } sizes; passes++)
        {
            Assert.InRange(passes, 0, 10);
            last = sizes;
        }

        Assert.Equal([1.0], last!);
    }

    [Fact]
    public void A_part_of_which_nothing_is_known_is_left_alone() =>
        Assert.Null(new PartFit(2, Height).Next([null, null]));

    /// <summary>A list in columns may go to the next page as a whole: then the page before it is nearly empty.</summary>
    [Fact]
    public void A_part_that_is_smaller_and_takes_as_many_pages_is_not_fitted()
    {
        var fit = new PartFit(1, Height);
        var sizes = fit.Next(Places((3, 0.04)))!;
        Assert.InRange(sizes[0], PartFit.Smallest, 0.999);
        Assert.NotNull(fit.Next(Places((3, 0.9))));
    }

    /// <summary>Text of a size needs the square of it in room.</summary>
    private static double Sizes(double pages, out (int Pages, double Last) end)
    {
        var fit = new PartFit(1, Height);
        var size = 1.0;
        while (true)
        {
            var length = pages * size * size;
            end = ((int)Math.Ceiling(length), length - Math.Ceiling(length) + 1);
            if (fit.Next(Places(end)) is not { } sizes)
            {
                return size;
            }

            size = sizes[0];
        }
    }

    private static (PdfPlace Begin, PdfPlace End)?[] Places((int Pages, double Last) end) =>
        [(new PdfPlace(5, Height - Head), new PdfPlace(4 + end.Pages, Height - Head - (end.Last * Text)))];
}
