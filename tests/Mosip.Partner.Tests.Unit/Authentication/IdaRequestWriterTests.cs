using System.Globalization;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Mosip.Partner.Authentication;
using Mosip.Partner.Authentication.Ida;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Crypto;
using Mosip.Partner.Core.Envelope;
using Mosip.Partner.Core.Privacy;
using Mosip.Partner.Tests.Unit.Core.Keys;

namespace Mosip.Partner.Tests.Unit.Authentication;

public class IdaRequestWriterTests
{
    private static readonly IndividualId Person = IndividualId.Vid("4370296312658178");
    private static readonly DateTimeOffset Time = new(2026, 11, 23, 9, 15, 0, 7, TimeSpan.Zero);

    public static TheoryData<string, DemographicFactor> Demographics => new()
    {
        {
            """{"name":[{"language":"eng","value":"Amina Diallo"},{"language":"ara","value":"أمينة"}],"dob":"1992/01/02","age":"34","phoneNumber":"+33 6 12"}""",
            new() { PhoneNumber = "+33 6 12", Age = 34, DateOfBirth = new DateOnly(1992, 1, 2), Name = [new("eng", "Amina Diallo"), new("ara", "\u0623\u0645\u064a\u0646\u0629")] }
        },
        {
            """{"dobType":[{"language":"eng","value":"V"}],"gender":[{"language":"fra","value":"Femme"}],"emailId":"a@b.c","addressLine1":[{"language":"eng","value":"1"}],"addressLine2":[{"language":"eng","value":"2"}],"addressLine3":[{"language":"eng","value":"3"}],"location1":[{"language":"eng","value":"4"}],"location2":[{"language":"eng","value":"5"}],"location3":[{"language":"eng","value":"6"}],"postalCode":"69001"}""",
            new()
            {
                PostalCode = "69001", Location3 = [new("eng", "6")], Location2 = [new("eng", "5")], Location1 = [new("eng", "4")],
                AddressLine3 = [new("eng", "3")], AddressLine2 = [new("eng", "2")], AddressLine1 = [new("eng", "1")], EmailAddress = "a@b.c", Gender = [new("fra", "Femme")], DateOfBirthType = [new("eng", "V")],
            }
        },
        {
            """{"fullAddress":[{"language":"eng","value":"1 \"Main\" Street\\\n<&'+>"}],"tribe":"x","languages":["a","b"],"clan":[{"language":"eng","value":"c"}]}""",
            new()
            {
                FullAddress = [new("eng", "1 \"Main\" Street\\\n<&'+>")],
                Additional = new Dictionary<string, DemographicValue> { ["tribe"] = DemographicValue.Text("x"), ["languages"] = DemographicValue.List("a", "b"), ["clan"] = DemographicValue.Localized(new LocalizedText("eng", "c")) },
            }
        },
    };

    [Theory, MemberData(nameof(Demographics))]
    public async Task WriteFactors_Demographics_AreExactlyTheGivenMembersInOrder(string expected, DemographicFactor demographics)
    {
        (_, JsonElement block) = await OpenAsync(Request with { Demographics = demographics });

        Assert.Equal(["timestamp", "demographics"], block.EnumerateObject().Select(member => member.Name));
        using JsonDocument wanted = JsonDocument.Parse(expected);
        Assert.True(JsonElement.DeepEquals(wanted.RootElement, block.GetProperty("demographics")), block.GetRawText());
        Assert.Equal(wanted.RootElement.EnumerateObject().Select(member => member.Name), block.GetProperty("demographics").EnumerateObject().Select(member => member.Name));
    }

    [Fact]
    public async Task WriteFactors_EveryFactor_GivesBothLayersWithNothingBesides()
    {
        BiometricCapture capture = BiometricCapture.Parse(MadeSegment.Capture(new MadeSegment(), MadeSegment.Of("Iris", "Left")));
        FactorRequest request = Request with { Otp = new OtpFactor("123456"), Demographics = new() { Age = 18 }, Biometrics = capture };

        (JsonElement body, JsonElement block) = await OpenAsync(request, environment: "Staging", domainUri: "https://bank.example.org");

        Assert.Equal(
            ["id", "version", "individualId", "individualIdType", "transactionID", "requestTime", "specVersion", "thumbprint", "domainUri", "env", "consentObtained", "requestSessionKey", "requestHMAC", "request"],
            body.EnumerateObject().Select(member => member.Name));
        Assert.Equal("mosip.identity.auth", body.GetProperty("id").GetString());
        Assert.Equal("1.0", body.GetProperty("version").GetString());
        Assert.Equal("4370296312658178", body.GetProperty("individualId").GetString());
        Assert.Equal("VID", body.GetProperty("individualIdType").GetString());
        Assert.Equal("TXN0000001", body.GetProperty("transactionID").GetString());
        Assert.Equal("2026-11-23T09:15:00.007Z", body.GetProperty("requestTime").GetString());
        Assert.Equal(JsonValueKind.True, body.GetProperty("consentObtained").ValueKind);
        Assert.Equal(TestKeys.BankRecipient.ThumbprintText, body.GetProperty("thumbprint").GetString());
        Assert.Equal(["timestamp", "otp", "demographics", "biometrics"], block.EnumerateObject().Select(member => member.Name));
        Assert.Equal(body.GetProperty("requestTime").GetString(), block.GetProperty("timestamp").GetString());
        Assert.Equal("123456", block.GetProperty("otp").GetString());
        Assert.Equal(capture.Segments.Select(segment => Encoding.UTF8.GetString(segment.Json.Span)), block.GetProperty("biometrics").EnumerateArray().Select(segment => segment.GetRawText()));
    }

    [Fact]
    public async Task WriteFactors_WithoutEnvironment_LeavesTheMembersOut()
    {
        (JsonElement body, JsonElement block) = await OpenAsync(Request with { Otp = new OtpFactor("123456") });

        Assert.False(body.TryGetProperty("env", out _));
        Assert.False(body.TryGetProperty("domainUri", out _));
        Assert.Equal(["timestamp", "otp"], block.EnumerateObject().Select(member => member.Name));
    }

    [Property(MaxTest = 100)]
    public async Task WriteFactors_AnyText_ComesOutAsItWentIn(NonNull<string> name, NonNull<string> value, NonNull<string> environment)
    {
        // Half a character is not text: it is written as the replacement character, as every UTF-8 encoder does.
        string text = Whole(value.Get), dynamicName = "x" + Whole(name.Get);
        var demographics = new DemographicFactor
        {
            Name = [new("eng", value.Get)],
            PhoneNumber = value.Get,
            Additional = new Dictionary<string, DemographicValue> { ["x" + name.Get] = DemographicValue.List(value.Get, "") },
        };

        (JsonElement body, JsonElement block) = await OpenAsync(Request with { Demographics = demographics }, environment: environment.Get);

        JsonElement written = block.GetProperty("demographics");
        Assert.Equal(text, written.GetProperty("name")[0].GetProperty("value").GetString());
        Assert.Equal(text, written.GetProperty("phoneNumber").GetString());
        Assert.Equal(text, written.GetProperty(dynamicName)[0].GetString());
        Assert.Equal(Whole(environment.Get), body.GetProperty("env").GetString());
    }

    [Property(MaxTest = 500)]
    public void Format_AnyTime_HasThreeFractionDigitsInUtc(DateTimeOffset time)
    {
        string text = IdaRequestWriter.Format(time);

        Assert.Matches(@"\A\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z\z", text);
        Assert.Equal(time.UtcTicks / TimeSpan.TicksPerMillisecond, DateTimeOffset.Parse(text, CultureInfo.InvariantCulture).UtcTicks / TimeSpan.TicksPerMillisecond);
    }

    [Property(MaxTest = 30)]
    public async Task WriteFactors_AnyTime_IsWrittenTheSameInBothLayers(DateTimeOffset time)
    {
        (JsonElement body, JsonElement block) = await OpenAsync(Request with { Otp = new OtpFactor("123456") }, time);

        Assert.Equal(IdaRequestWriter.Format(time), body.GetProperty("requestTime").GetString());
        Assert.Equal(IdaRequestWriter.Format(time), block.GetProperty("timestamp").GetString());
    }

    [Fact]
    public void Format_OtherCultureAndCalendar_WritesTheSame()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("th-TH") { DateTimeFormat = { Calendar = new ThaiBuddhistCalendar(), TimeSeparator = "." } };
            Assert.Equal("2026-11-23T09:15:00.007Z", IdaRequestWriter.Format(Time.ToOffset(TimeSpan.FromHours(7))));
            using PooledBuffer body = IdaRequestWriter.WriteOtp(new OtpRequest { Individual = Person }, "TXN0000001", Time);
            Assert.Contains("\"requestTime\":\"2026-11-23T09:15:00.007Z\"", Encoding.UTF8.GetString(body.WrittenSpan), StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public async Task WriteFactors_CountryWithAnotherDatePattern_WritesItsOwn()
    {
        var context = new FactorContext("TXN0000001", null, null, "dd-MM-yyyy", 1024 * 1024);

        (_, JsonElement block) = await OpenAsync(Request with { Demographics = new() { DateOfBirth = new DateOnly(1992, 1, 2) } }, Time, context);

        Assert.Equal("02-01-1992", block.GetProperty("demographics").GetProperty("dob").GetString());
    }

    [Fact]
    public void WriteFactors_BlockLargerThanTheLimit_IsAnArgumentFaultThatNamesTheOption()
    {
        var context = new FactorContext("TXN0000001", null, null, "yyyy/MM/dd", 1000);
        FactorRequest request = Request with { Demographics = new() { EmailAddress = new string('a', 1000) } };

        var e = Assert.Throws<ArgumentException>(() => IdaRequestWriter.WriteFactors(IdaEndpoint.Auth, request, context, TestKeys.BankRecipient, Time).Dispose());

        Assert.Contains("MaximumRequestSize", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WriteOtp_ARequest_HasExactlyItsMembers()
    {
        using PooledBuffer body = IdaRequestWriter.WriteOtp(new OtpRequest { Individual = Person, Channels = [OtpChannel.Phone, new("PAGER")] }, "TXN0000001", Time);

        Assert.Equal(
            """{"id":"mosip.identity.otp","version":"1.0","individualId":"4370296312658178","individualIdType":"VID","transactionID":"TXN0000001","requestTime":"2026-11-23T09:15:00.007Z","otpChannel":["PHONE","PAGER"]}""",
            Encoding.UTF8.GetString(body.WrittenSpan));
    }

    private static AuthRequest Request { get; } = new() { Individual = Person, Consent = Consent.Obtained };

    private static string Whole(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static Task<(JsonElement Body, JsonElement Block)> OpenAsync(FactorRequest request, DateTimeOffset? time = null, string? environment = null, string? domainUri = null) =>
        OpenAsync(request, time ?? Time, new FactorContext("TXN0000001", environment, domainUri, "yyyy/MM/dd", 1024 * 1024));

    private static async Task<(JsonElement Body, JsonElement Block)> OpenAsync(FactorRequest request, DateTimeOffset time, FactorContext context)
    {
        using PooledBuffer written = IdaRequestWriter.WriteFactors(IdaEndpoint.Auth, request, context, TestKeys.BankRecipient, time);
        JsonElement body = Parse(written.WrittenMemory);
        var envelope = new RequestEnvelope(Decode("request"), Decode("requestSessionKey"), Decode("requestHMAC"), CertificateThumbprint.Parse(body.GetProperty("thumbprint").GetString()!));
        return (body, Parse(await envelope.OpenAsync(TestKeys.BankRing)));

        byte[] Decode(string member) => MosipBase64.TryDecodeUrl(body.GetProperty(member).GetString(), out byte[] bytes) ? bytes : throw new FormatException(member);
    }

    private static JsonElement Parse(ReadOnlyMemory<byte> json)
    {
        using JsonDocument document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowDuplicateProperties = false });
        return document.RootElement.Clone();
    }
}
