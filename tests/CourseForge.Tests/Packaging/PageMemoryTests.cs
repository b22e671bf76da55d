using CourseForge.Output;

namespace CourseForge.Tests.Packaging;

public sealed class PageMemoryTests
{
    [Fact]
    public void No_two_pages_of_a_course_share_memory()
    {
        var memory = new PageMemory();
        for (var course = 0; course < 3; course++)
        {
            memory.Clear();
            var pages = new Memory<byte>[400];
            Parallel.For(0, pages.Length, i =>
            {
                pages[i] = memory.Take((i * 37 % 9000) + (i % 50 == 0 ? 200_000 : 0));
                pages[i].Span.Fill((byte)i);
            });
            for (var i = 0; i < pages.Length; i++)
            {
                Assert.Equal((i * 37 % 9000) + (i % 50 == 0 ? 200_000 : 0), pages[i].Length);
                Assert.True(pages[i].Span.IndexOfAnyExcept((byte)i) < 0, $"page {i} of course {course}");
            }
        }
    }
}
