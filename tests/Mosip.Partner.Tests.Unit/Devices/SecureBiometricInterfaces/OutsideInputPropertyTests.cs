using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Xunit;
using Mosip.Partner.Devices.Client;
using Mosip.Partner.Devices.SecureBiometricInterfaces;

namespace Mosip.Partner.Tests.Unit.Devices.SecureBiometricInterfaces;

/// <summary>What comes from outside, a client's request or a device's stream, is read or refused, whatever it is.</summary>
public class OutsideInputPropertyTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Property]
    public bool ReadCapture_AnyBytes_AreReadOrRefused(byte[] body) =>
        Record.Exception(() => (CaptureFields.ReadCapture(body), CaptureFields.ReadStream(body), CaptureFields.ReadDiscovery(body))) is null;

    [Property]
    public bool ReadCapture_AnyJsonInAnyMember_IsReadOrRefused(NonNull<string> text, int number, NonEmptyArray<string?> list, NonEmptyArray<byte> choices)
    {
        string[] names = ["env", "purpose", "specVersion", "timeout", "captureTime", "domainUri", "transactionId", "bio", "type", "count", "requestedScore", "deviceId", "deviceSubId", "previousHash", "bioSubType", "exception"];
        int taken = 0;
        var bio = new JsonObject();
        var root = new JsonObject();
        foreach (string name in names)
        {
            JsonNode? value = Next(6) switch
            {
                0 => JsonValue.Create(text.Get),
                1 => JsonValue.Create(number),
                2 => new JsonArray([.. list.Get.Select(item => (JsonNode?)item)]),
                3 => null,
                4 => JsonValue.Create(number % 2 == 0),
                _ => new JsonObject { ["bio"] = number },
            };
            (Next(2) == 0 ? root : bio)[name] = value;
        }
        if (Next(3) > 0)
            root["bio"] = new JsonArray(bio);

        return Record.Exception(() => CaptureFields.ReadCapture(Encoding.UTF8.GetBytes(root.ToJsonString()))) is null;

        int Next(int bound) => choices.Get[taken++ % choices.Get.Length] / 7 % bound;
    }

    [Property]
    public bool ReadCapture_TextsAndNumbers_ComeBackAsTexts(NonNull<string> domain, PositiveInt count)
    {
        var request = new JsonObject { ["domainUri"] = domain.Get, ["bio"] = new JsonArray(new JsonObject { ["count"] = count.Get }) };

        CaptureFields fields = CaptureFields.ReadCapture(Encoding.UTF8.GetBytes(request.ToJsonString()))!;

        // Half a surrogate pair cannot stand in UTF-8.
        return (fields.DomainUri == domain.Get || domain.Get.Any(char.IsSurrogate)) && fields.Count == $"{count.Get}";
    }

    [Property]
    public async Task ReadAsync_AnyBytes_EndsWithImagesOrARefusal(byte[] stream)
    {
        PipeReader reader = PipeReader.Create(new ReadOnlySequence<byte>(stream));
        int images = 0;
        try
        {
            while (await MotionJpegReader.ReadAsync(reader, Cancellation) is { } image)
            {
                Assert.NotEmpty(image);
                images++;
            }
        }
        catch (InvalidDataException)
        {
            Assert.True(stream.Length > 0);
        }

        Assert.True(images <= stream.Length);
    }

    [Property(MaxTest = 50)]
    public async Task ReadAsync_ImagesInPiecesOfAnySize_ComeBackWhole(NonEmptyArray<NonEmptyArray<byte>> images, PositiveInt piece)
    {
        byte[] stream = [.. images.Get.SelectMany(image => (byte[])
        [
            .. Encoding.ASCII.GetBytes($"--BoundaryString\r\nContent-Type:image/jpeg\r\nContent-Length:{image.Get.Length}\r\n\r\n"), .. image.Get, .. "\r\n\r\n"u8,
        ])];
        var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: 0));
        foreach (byte[] chunk in stream.Chunk(piece.Get))
            await pipe.Writer.WriteAsync(chunk, Cancellation);
        await pipe.Writer.CompleteAsync();

        foreach (NonEmptyArray<byte> image in images.Get)
            Assert.Equal(image.Get, await MotionJpegReader.ReadAsync(pipe.Reader, Cancellation));
        Assert.Null(await MotionJpegReader.ReadAsync(pipe.Reader, Cancellation));
    }

    [Theory]
    [InlineData("Content-Length:0\r\n\r\n")]
    [InlineData("Content-Length:-1\r\n\r\n")]
    [InlineData("Content-Length:99999999\r\n\r\n")]
    [InlineData("Content-Length:many\r\n\r\n")]
    public async Task ReadAsync_LengthThatLies_IsRefused(string header) =>
        await Assert.ThrowsAsync<InvalidDataException>(() => MotionJpegReader.ReadAsync(PipeReader.Create(new ReadOnlySequence<byte>(Encoding.ASCII.GetBytes(header))), Cancellation));

    [Fact]
    public async Task ReadAsync_HeaderWithoutEnd_IsRefused() =>
        await Assert.ThrowsAsync<InvalidDataException>(() => MotionJpegReader.ReadAsync(PipeReader.Create(new ReadOnlySequence<byte>(new byte[5000])), Cancellation));
}
