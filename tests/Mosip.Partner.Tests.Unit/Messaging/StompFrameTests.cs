using System.Buffers;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Mosip.Partner.Messaging.Stomp;

namespace Mosip.Partner.Tests.Unit.Messaging;

public class StompFrameTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Property(MaxTest = 500)]
    public bool Read_UndoesWrite(NonEmptyArray<(NonEmptyString Name, string? Value)> headers, byte[] body, bool hasLength, PositiveInt chunk)
    {
        // Without a length the body ends with the first NUL, so it has none of its own.
        byte[] content = hasLength ? body : [.. body.Where(static one => one != 0)];
        var frame = new StompFrame(StompNames.Message) { Body = content, HasLength = hasLength };
        foreach ((NonEmptyString name, string? value) in headers.Get)
            frame.With(Clean($"x{name.Get}"), Clean(value ?? ""));

        StompFrame read = ReadAll(Write(frame), chunk.Get).Single();

        return read.Command == frame.Command && read.HasLength == hasLength && read.Body.Span.SequenceEqual(content)
            && read.Headers.Where(static header => header.Key != StompNames.ContentLength).SequenceEqual(frame.Headers);
    }

    [Property(MaxTest = 300)]
    public bool Read_FramesOneBehindTheOther_WithLineEndsBetween_ComeOneByOne(PositiveInt count, PositiveInt chunk)
    {
        byte[][] frames = [.. Enumerable.Range(0, count.Get % 20).Select(index => Write(new StompFrame(StompNames.Receipt).With(StompNames.ReceiptId, $"{index}")))];

        List<StompFrame> read = ReadAll([.. frames.SelectMany(static frame => (byte[])[.. "\n\r\n"u8, .. frame])], chunk.Get);

        return read.Select(static frame => frame[StompNames.ReceiptId]).SequenceEqual(Enumerable.Range(0, frames.Length).Select(static index => $"{index}"));
    }

    [Property(MaxTest = 2000)]
    public bool Read_AnyBytes_EndsWithFramesOrAnError(byte[] bytes, PositiveInt chunk) => EndsWithFramesOrAnError(bytes, chunk.Get);

    [Property(MaxTest = 500)]
    public bool Read_AFrameWithAnyByteChanged_EndsWithFramesOrAnError(NonNegativeInt at, byte to)
    {
        byte[] bytes = Write(new StompFrame(StompNames.Message) { Body = "{}"u8.ToArray(), HasLength = true }.With(StompNames.AckHeader, "a:1").With(StompNames.Destination, "/queue/q"));
        bytes[at.Get % bytes.Length] = to;
        return EndsWithFramesOrAnError(bytes, 7);
    }

    [Fact]
    public void Read_RepeatedHeader_FirstCounts() => Assert.Equal("first", Read("MESSAGE\nid:first\nid:second\n\n\0")["id"]);

    [Fact]
    public void Read_CarriageReturns_AreNoPartOfHeaders() => Assert.Equal("1", Read("RECEIPT\r\nreceipt-id:1\r\n\r\n\0")[StompNames.ReceiptId]);

    [Fact]
    public void Read_Connected_HasNoEscapes() => Assert.Equal(@"a\b:c", Read("CONNECTED\nserver:a\\b:c\n\n\0")[StompNames.Server]);

    [Theory]
    [InlineData("MESSAGE\nid:a\\tb\n\n\0", "an escape that does not exist")]
    [InlineData("MESSAGE\nid:a\\\n\n\0", "an escape that does not exist")]
    [InlineData("MESSAGE\nno colon\n\n\0", "a header has no name")]
    [InlineData("MESSAGE\n:value\n\n\0", "a header has no name")]
    [InlineData("MESSAGE\ncontent-length:-1\n\n\0", "no number")]
    [InlineData("MESSAGE\ncontent-length:1e3\n\n\0", "no number")]
    [InlineData("MESSAGE\ncontent-length:99999999999999999999\n\n\0", "no number")]
    [InlineData("MESSAGE\ncontent-length:2\n\n{} \0", "longer than its content-length")]
    [InlineData("MES\0SAGE\n\n\0", "NUL")]
    public void Read_NotStomp_SaysWhy(string text, string why) => Assert.Contains(why, Assert.Throws<StompException>(() => Read(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void Read_NotUtf8_SaysSo() => Assert.Throws<StompException>(() => ReadAll([.. "MESSAGE\nid:"u8, 0xFF, .. "\n\n\0"u8], 64));

    [Theory]
    [InlineData("MESSAGE\nid:1\n")]
    [InlineData("MESSAGE\ncontent-length:10\n\nfour")]
    [InlineData("MESSAGE\n\nwithout an end")]
    public void Read_CutOff_IsAnEndOfTheConnection(string text) => Assert.Throws<IOException>(() => Read(text));

    [Fact]
    public void Read_ManyOrLargeHeaders_AreRefused()
    {
        string many = string.Concat(Enumerable.Range(0, StompReader.MaximumHeaders + 1).Select(static index => $"h{index}:v\n"));
        Assert.Throws<StompException>(() => Read($"MESSAGE\n{many}\n\0"));
        Assert.Throws<StompException>(() => Read($"MESSAGE\nh:{new string('v', StompReader.MaximumHeadSize)}\n\n\0"));
        Assert.Throws<StompException>(() => Read(new string('M', 2 * StompReader.MaximumHeadSize)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Read_TwoHundredMegabytes_ThrowsThemAway_AndReadsWhatFollows(bool hasLength)
    {
        const long Size = 200L * 1024 * 1024;
        string head = $"MESSAGE\nack:1\n{(hasLength ? $"content-length:{Size}\n" : "")}\n";
        using var input = new LongStream(Encoding.UTF8.GetBytes(head), Size, "\0RECEIPT\nreceipt-id:1\n\n\0"u8.ToArray());
        var reader = new StompReader(input, 64 * 1024, TimeProvider.System);
        long before = GC.GetTotalAllocatedBytes(precise: true);

        StompFrame large = (await reader.ReadAsync(Cancel))!, next = (await reader.ReadAsync(Cancel))!;

        Assert.True(GC.GetTotalAllocatedBytes(precise: true) - before < 20 * 1024 * 1024, "the message was kept");
        Assert.Equal((true, 0, "1"), (large.IsTooLarge, large.Body.Length, large[StompNames.AckHeader]));
        Assert.Equal("1", next[StompNames.ReceiptId]);
    }

    [Fact]
    public void Write_LineEndInAConnectHeader_IsRefused() =>
        Assert.Throws<ArgumentException>(() => Write(new StompFrame(StompNames.Connect).With(StompNames.Login, "a\nb:c")));

    private static bool EndsWithFramesOrAnError(byte[] bytes, int chunk) => Record.Exception(() => ReadAll(bytes, chunk)) is null or StompException or IOException;

    // What UTF-8 can carry.
    private static string Clean(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text.Replace("\0", "", StringComparison.Ordinal)));

    private static byte[] Write(StompFrame frame)
    {
        var output = new ArrayBufferWriter<byte>();
        StompWriter.Write(output, frame);
        return output.WrittenSpan.ToArray();
    }

    private static StompFrame Read(string text) => ReadAll(Encoding.UTF8.GetBytes(text), 1024)[0];

    private static List<StompFrame> ReadAll(byte[] bytes, int chunk)
    {
        var reader = new StompReader(new ChunkedStream(bytes, (chunk % 100) + 1), 64 * 1024, TimeProvider.System);
        List<StompFrame> frames = [];
#pragma warning disable xUnit1031 // Nothing here waits: the stream is in memory.
        while (reader.ReadAsync(CancellationToken.None).AsTask().GetAwaiter().GetResult() is { } frame)
            frames.Add(frame);
#pragma warning restore xUnit1031
        return frames;
    }
}
