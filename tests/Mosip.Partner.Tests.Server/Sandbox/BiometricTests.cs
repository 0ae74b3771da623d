using System.Text.Json.Nodes;
using Mosip.Partner.Sandbox;

namespace Mosip.Partner.Tests.Server.Sandbox;

public class BiometricTests
{
    private static readonly byte[] Finger = Enrolled("Finger");
    private static readonly byte[] Iris = Enrolled("Iris");
    private static readonly byte[] Face = Enrolled("Face");

    [Fact]
    public async Task EnrolledRecords_Match_AlsoSeveralOfDifferentTypes()
    {
        await using TestBank bank = await TestBank.StartAsync();
        await using TestDevice device = TestDevice.Create(bank);

        IdaAnswer answer = await AuthAsync(bank, await device.CaptureAsync(("Finger", "Left IndexFinger", Finger), ("Iris", "Left", Iris), ("Face", null, Face)));

        Assert.Empty(answer.Codes);
        Assert.True(answer.IsAuthenticated);
    }

    [Theory]
    [InlineData("Finger", "Left IndexFinger", "Biometric data - Finger did not match")]
    [InlineData("Iris", "Left", "Biometric data - Iris did not match")]
    [InlineData("Face", null, "Biometric data - FACE did not match")]
    public async Task OtherRecord_IsAMismatch_NamedByItsType(string type, string? subType, string message)
    {
        await using TestBank bank = await TestBank.StartAsync();
        await using TestDevice device = TestDevice.Create(bank);

        IdaAnswer answer = await AuthAsync(bank, await device.CaptureAsync((type, subType, "another record"u8.ToArray())));

        Assert.Equal(["IDA-BIA-001"], answer.Codes);
        Assert.Equal(message, answer.Messages);
        Assert.Equal("Please give your biometrics again", (string)answer.Json["errors"]![0]!["actionMessage"]!);
    }

    [Fact]
    public async Task RecordOfAnotherFinger_DoesNotMatch_AnUnknownOneDoes()
    {
        await using TestBank bank = await TestBank.StartAsync();
        await using TestDevice device = TestDevice.Create(bank);

        Assert.Equal(["IDA-BIA-001"], (await AuthAsync(bank, await device.CaptureAsync(("Finger", "Right Thumb", Finger)))).Codes);
        Assert.True((await AuthAsync(bank, await device.CaptureAsync(("Finger", "UNKNOWN", Finger)))).IsAuthenticated);
    }

    [Fact]
    public async Task TypeThatIsNotEnrolled_IsRefused()
    {
        await using TestBank bank = await TestBank.StartAsync(options => options.AddResident(
            Resident.Create(Resident.Sample(TestBank.Vid).Uin.Reveal()).WithVid(TestBank.Vid).With("dateOfBirth", "1992/01/01")));
        await using TestDevice device = TestDevice.Create(bank);

        IdaAnswer answer = await AuthAsync(bank, await device.CaptureAsync(("Iris", "Left", Iris)));

        Assert.Equal(["IDA-BIA-006"], answer.Codes);
        Assert.Equal("Biometric data Iris not available in database", answer.Messages);
    }

    [Fact]
    public async Task LockedModality_IsRefused()
    {
        await using TestBank bank = await TestBank.StartAsync(options => options.AddResident(Resident.Sample(TestBank.Vid).WithLock("bio-Finger")));
        await using TestDevice device = TestDevice.Create(bank);

        IdaAnswer answer = await AuthAsync(bank, await device.CaptureAsync(("Finger", "Left IndexFinger", Finger)));

        Assert.Equal(["IDA-MLC-019"], answer.Codes);
        Assert.Equal("bio-Finger Auth Type is Locked for the UIN", answer.Messages);
    }

    [Fact]
    public async Task DeviceThatIsNotTrusted_IsRefused()
    {
        await using TestBank bank = await TestBank.StartAsync(), elsewhere = await TestBank.StartAsync();
        await using TestDevice device = TestDevice.Create(elsewhere);

        Assert.Equal(["IDA-MLC-007", "IDA-MPA-001"], (await AuthAsync(bank, await device.CaptureAsync(("Finger", "Left IndexFinger", Finger)))).Codes);
    }

    [Fact]
    public async Task CaptureOfAnotherTransaction_IsRefused()
    {
        await using TestBank bank = await TestBank.StartAsync();
        await using TestDevice device = TestDevice.Create(bank);
        device.Transaction = "Z1b2C3d4E5";

        Assert.Equal(["IDA-MLC-009"], (await AuthAsync(bank, await device.CaptureAsync(("Finger", "Left IndexFinger", Finger)))).Codes);
    }

    [Fact]
    public async Task SegmentsInAnotherOrder_BreakTheHashChain()
    {
        await using TestBank bank = await TestBank.StartAsync();
        await using TestDevice device = TestDevice.Create(bank);
        JsonArray segments = await device.CaptureAsync(("Finger", "Left IndexFinger", Finger), ("Iris", "Left", Iris));
        JsonNode first = segments[0]!;
        segments.RemoveAt(0);
        segments.Add(first);

        Assert.Equal(["IDA-MLC-007", "IDA-BIA-014"], (await AuthAsync(bank, segments)).Codes);
    }

    [Theory]
    [InlineData(-60, null)]
    [InlineData(30, null)]
    [InlineData(-61, "request/biometrics/0/data/timestamp")]
    [InlineData(31, "request/biometrics/0/data/timestamp")]
    public async Task CaptureOutsideTheWindow_IsRefused(int secondsAhead, string? path)
    {
        await using TestBank bank = await TestBank.StartAsync();
        await using TestDevice device = TestDevice.Create(bank);
        device.Ahead = TimeSpan.FromSeconds(secondsAhead);

        IdaAnswer answer = await AuthAsync(bank, await device.CaptureAsync(("Finger", "Left IndexFinger", Finger)));

        Assert.Equal(path is null ? [] : ["IDA-MLC-001"], answer.Codes.Distinct());
        Assert.Contains(path ?? "", answer.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DigitalIdByAKeyOfDevices_IsRefused_AlsoWhereTheDataIsTrusted()
    {
        await using TestBank bank = await TestBank.StartAsync();
        await using TestDevice device = TestDevice.Create(bank, chipDomain: "DEVICE");

        IdaAnswer answer = await AuthAsync(bank, await device.CaptureAsync(("Finger", "Left IndexFinger", Finger)));

        Assert.Equal(["IDA-MLC-007", "IDA-MPA-001"], answer.Codes);
        Assert.Contains("request/biometrics/0/data/digitalId", answer.Messages, StringComparison.Ordinal);
    }

    private static Task<IdaAnswer> AuthAsync(TestBank bank, JsonArray segments) => bank.SendAsync(bank.Auth(new JsonObject { ["biometrics"] = segments }));

    private static byte[] Enrolled(string type) => Resident.Sample(TestBank.Vid).Biometrics.Single(biometric => biometric.Type == type).Data.ToArray();
}
