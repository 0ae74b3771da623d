using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Mosip.Partner.Devices;
using Mosip.Partner.Tests.Unit.Vectors;

namespace Mosip.Partner.Tests.Unit.Devices.Compliance;

/// <summary>
/// Each constraint of the toolkit's schemas that no vector has: a document of the vectors with one change. A change is <c>-path</c> (the member is left out), <c>path=json</c> (it is another), or a whole
/// document that begins with <c>=</c>.
/// </summary>
public sealed class SchemaTableTests
{
    private const string Bio = "bio.0.", Element = "biometrics.0.", Data = "biometrics.0.dataDecoded.", InfoMember = "0.deviceInfoDecoded.", Capture = "biometrics.0";

    public static TheoryData<SbiSchema, string, string, bool> Changes => new()
    {
        // Discovery.
        { SbiSchema.DiscoverRequestSchema, "discover-request-finger", "more=1", false },
        { SbiSchema.DiscoverRequestSchema, "discover-request-finger", "type=\"Iris\"", true },
        { SbiSchema.InvalidDiscoverRequestSchema, "discover-request-finger", "type=\"anything\"", true },
        { SbiSchema.InvalidDiscoverRequestSchema, "discover-request-finger", "type=1", false },
        { SbiSchema.InvalidDiscoverRequestSchema, "discover-request-finger", "more=1", false },
        { SbiSchema.DiscoverResponseSchema, "discover-ok", "0.more=1", false },
        { SbiSchema.DiscoverResponseSchema, "discover-ok", "0.deviceSubId=[\"4\"]", false },
        { SbiSchema.DiscoverResponseSchema, "discover-ok", "0.serviceVersion=\"\"", false },
        { SbiSchema.DiscoverResponseSchema, "discover-ok", "0.deviceStatus=\"Tired\"", false },
        { SbiSchema.DiscoverResponseSchema, "discover-ok", "0.specVersion=[\"1.0.0\"]", true },
        { SbiSchema.DiscoverResponseSchema, "discover-ok", "0.specVersion=[\"0.9.4\"]", false },
        { SbiSchema.DiscoverResponseErrorSchema, "discover-error-ok-nulls", "-0.error", false },
        { SbiSchema.DiscoverResponseErrorSchema, "discover-error-ok-nulls", "=[]", false },

        // Device info.
        { SbiSchema.DeviceInfoResponseSchema, "info-ok", "0.deviceInfo=\"\"", false },
        { SbiSchema.DeviceInfoResponseSchema, "info-ok", InfoMember + "env=\"staging\"", false },
        { SbiSchema.DeviceInfoBusyResponseSchema, "info-busy-ok", "=[]", false },
        { SbiSchema.DeviceInfoBusyResponseSchema, "info-busy-ok", "-0.error", false },
        { SbiSchema.DeviceInfoBusyResponseSchema, "info-busy-ok", "0.error.errorCode=\"11\"", false },
        { SbiSchema.DeviceInfoBusyResponseSchema, "info-busy-ok", "0.error.errorCode=\"999\"", true },
        { SbiSchema.DeviceInfoBusyResponseSchema, "info-busy-ok", "-0.deviceInfo", true },
        { SbiSchema.DeviceInfoBusyResponseSchema, "info-busy-ok", "0.deviceInfoDecoded=null", true },
        { SbiSchema.DeviceInfoBusyResponseSchema, "info-busy-ok", InfoMember + "deviceStatus=\"Ready\"", false },
        { SbiSchema.DeviceInfoNotReadyResponseSchema, "info-not-ready-ok", "=[]", true },
        { SbiSchema.DeviceInfoNotReadyResponseSchema, "info-not-ready-ok", "-0.error", false },
        { SbiSchema.DeviceInfoNotReadyResponseSchema, "info-not-ready-ok", "-0.deviceInfo", true },
        { SbiSchema.DeviceInfoNotReadyResponseSchema, "info-not-ready-ok", InfoMember + "deviceStatus=\"Busy\"", false },
        { SbiSchema.DeviceInfoNotRegisteredResponseSchema, "info-not-registered-ok", InfoMember + "env=\"None\"", true },
        { SbiSchema.DeviceInfoNotRegisteredResponseSchema, "info-not-registered-ok", InfoMember + "purpose=\"Auth\"", false },
        { SbiSchema.DeviceInfoNotRegisteredResponseSchema, "info-not-registered-ok", InfoMember + "purpose=\"Registration\"", false },
        { SbiSchema.DeviceInfoNotRegisteredResponseSchema, "info-not-registered-ok", "-0.deviceInfo", true },
        { SbiSchema.DeviceInfoNotRegisteredResponseSchema, "info-not-registered-ok", "-0.error", false },

        // Digital ID: the sub-type fits the type.
        { SbiSchema.DigitalIdResponseSchema, "digital-id-ok-iris", "deviceSubType=\"Single\"", true },
        { SbiSchema.DigitalIdResponseSchema, "digital-id-ok-iris", "deviceSubType=\"Slap\"", false },
        { SbiSchema.DigitalIdResponseSchema, "digital-id-ok-iris", "type=\"Voice\"", false },
        { SbiSchema.DigitalIdResponseSchema, "digital-id-date-millis", "deviceSubType=\"Touchless\"", true },
        { SbiSchema.DigitalIdResponseSchema, "digital-id-date-millis", "deviceSubType=\"Double\"", false },

        // Authentication.
        { SbiSchema.AuthCaptureRequestSchema, "capture-request-ok", "purpose=\"Registration\"", false },
        { SbiSchema.AuthCaptureRequestSchema, "capture-request-ok", "domainUri=null", true },
        { SbiSchema.AuthCaptureRequestSchema, "capture-request-ok", "domainUri=1", false },
        { SbiSchema.AuthCaptureRequestSchema, "capture-request-ok", "transactionId=\"a\"", true },
        { SbiSchema.AuthCaptureRequestSchema, "capture-request-ok", "transactionId=\"a b\"", false },
        { SbiSchema.AuthCaptureRequestSchema, "capture-request-ok", Bio + "count=\"11\"", true },
        { SbiSchema.AuthCaptureRequestSchema, "capture-request-ok", Bio + "bioSubType=[\"Left Toe\"]", false },
        { SbiSchema.AuthCaptureRequestSchema, "capture-request-iris-count-3", Bio + "bioSubType=[\"Left Thumb\"]", false },
        { SbiSchema.AuthCaptureRequestSchema, "capture-request-face-empty", Bio + "bioSubType=[null]", true },
        { SbiSchema.AuthCaptureRequestSchema, "capture-request-face-empty", Bio + "count=\"2\"", true },
        { SbiSchema.AuthCaptureRequestSchema, "capture-request-face-empty", Bio + "count=\"3\"", false },
        { SbiSchema.AuthCaptureResponseSchema, "capture-ok", "=" + """{"biometrics":[]}""", true },
        { SbiSchema.AuthCaptureResponseSchema, "capture-ok", Element + "hash=\"d6a7cd2a7371b1a15d543196979ff74fdb027023ebf187d5d329be11055c77fd\"", false },
        { SbiSchema.AuthCaptureResponseSchema, "capture-ok", Element + "error.errorCode=\"100\"", false },
        { SbiSchema.AuthCaptureResponseSchema, "capture-ok", Data + "transactionId=\"abc\"", false },
        { SbiSchema.AuthCaptureResponseSchema, "capture-ok", Data + "requestedScore=40", false },
        { SbiSchema.AuthCaptureResponseSchema, "capture-ok", Data + "env=\"None\"", false },
        { SbiSchema.AuthCaptureResponseSchema, "capture-ok", Data + "timestamp=\"today\"", false },
        { SbiSchema.AuthCaptureResponseSchema, "capture-face-null-text", "-" + Data + "bioSubType", true },
        { SbiSchema.AuthCaptureResponseSchema, "capture-face-null-text", Data + "bioSubType=\"UNKNOWN\"", false },

        // Registration: what each part of a device may be asked for.
        { SbiSchema.RegistrationCaptureRequestSchema, "rcapture-request-ok", "domainUri=\"https://auth.example.test\"", false },
        { SbiSchema.RegistrationCaptureRequestSchema, "rcapture-request-ok", Bio + "exception=[\"Left Thumb\"]", false },
        { SbiSchema.RegistrationCaptureRequestSchema, "rcapture-request-ok", Bio + "exception=[\"Left LittleFinger\",\"Left LittleFinger\"]", false },
        { SbiSchema.RegistrationCaptureRequestSchema, "rcapture-request-ok", Bio + "deviceSubId=\"2\"", false },
        { SbiSchema.RegistrationCaptureRequestSchema, "rcapture-request-ok", Bio + "deviceSubId=\"0\"", true },
        { SbiSchema.RegistrationCaptureRequestSchema, "rcapture-request-ok", "-" + Bio + "count", true },
        { SbiSchema.RegistrationCaptureRequestSchema, "rcapture-request-thumbs", Bio + "count=\"3\"", false },
        { SbiSchema.RegistrationCaptureRequestSchema, "rcapture-request-iris-both", Bio + "count=\"3\"", false },
        { SbiSchema.RegistrationCaptureRequestSchema, "rcapture-request-iris-both", Bio + "deviceSubId=\"1\"", false },
        { SbiSchema.RegistrationCaptureRequestSchema, "rcapture-request-face", Bio + "count=\"2\"", false },
        { SbiSchema.RegistrationCaptureRequestSchema, "rcapture-request-face", Bio + "bioSubType=[\"Left Thumb\"]", false },
        { SbiSchema.RegistrationCaptureRequestSchema, "rcapture-request-face", Bio + "exception=[\"Left Toe\"]", false },
        { SbiSchema.RegistrationCaptureInvalidRequestSchema, "rcapture-request-ok", "={}", true },
        { SbiSchema.RegistrationCaptureInvalidRequestSchema, "rcapture-request-ok", "more=1", true },
        { SbiSchema.RegistrationCaptureInvalidRequestSchema, "rcapture-request-ok", Bio + "more=1", true },
        { SbiSchema.RegistrationCaptureInvalidRequestSchema, "rcapture-request-ok", "purpose=\"Auth\"", false },
        { SbiSchema.RegistrationCaptureInvalidRequestSchema, "rcapture-request-ok", "=[]", false },
        { SbiSchema.RegistrationCaptureResponseSchema, "rcapture-ok", Element + "thumbprint=\"\"", false },
        { SbiSchema.RegistrationCaptureResponseSchema, "rcapture-ok", Data + "domainUri=\"\"", false },

        // Errors.
        { SbiSchema.ErrorCaptureRequestSchema, "capture-request-ok", "transactionId=\"a b\"", true },
        { SbiSchema.ErrorCaptureRequestSchema, "capture-request-ok", "purpose=\"Registration\"", true },
        { SbiSchema.ErrorCaptureRequestSchema, "capture-request-ok", "purpose=\"Fun\"", false },
        { SbiSchema.ErrorCaptureRequestSchema, "capture-request-ok", "transactionId=\"\"", false },
        { SbiSchema.ErrorCaptureRequestSchema, "capture-request-ok", Bio + "bioSubType=[\"UNKNOWN\",\"UNKNOWN\"]", false },
        { SbiSchema.ErrorCaptureRequestSchema, "capture-request-ok", Bio + "exception=[\"Left\",\"Left\"]", false },
        { SbiSchema.ErrorCaptureResponseSchema, "capture-error-ok", "=" + """{"biometrics":[{"specVersion":null,"data":null,"hash":null,"error":{"errorCode":"101","errorInfo":"none"}}]}""", true },
        { SbiSchema.ErrorCaptureResponseSchema, "capture-error-ok", "-" + Element + "error", false },
        { SbiSchema.ErrorCaptureResponseSchema, "capture-error-ok", Element + "error.errorCode=\"12\"", false },
        { SbiSchema.TransactionIdErrorCaptureResponseSchema, "transaction-id-error-ok", Element + "hash=null", true },
        { SbiSchema.TransactionIdErrorCaptureResponseSchema, "transaction-id-error-ok", "-" + Element + "error", false },
        { SbiSchema.TransactionIdErrorCaptureResponseSchema, "transaction-id-error-ok", Element + "error.errorCode=\"\"", false },
        { SbiSchema.TransactionIdErrorRCaptureResponseSchema, "transaction-id-error-ok", Capture + "=" + """{"specVersion":null,"data":null,"hash":null,"error":{"errorCode":"112","errorInfo":"id"}}""", true },
        { SbiSchema.TransactionIdErrorRCaptureResponseSchema, "transaction-id-error-ok", Capture + "=" + """{"specVersion":null,"data":null,"hash":null}""", false },
        { SbiSchema.TransactionIdErrorRCaptureResponseSchema, "transaction-id-error-ok", Element + "sessionKey=\"\"", false },
        { SbiSchema.ErrorInfoSchema, "discover-ok", "=" + """{"errorCode":"0","errorInfo":"Success"}""", true },
        { SbiSchema.ErrorInfoSchema, "discover-ok", "=" + """{"errorCode":"0","errorInfo":"fine"}""", false },
        { SbiSchema.ErrorInfoSchema, "discover-ok", "=" + """{"errorCode":0,"errorInfo":"Success"}""", false },
    };

    /// <summary>What each schema requires: without one of them the document is refused.</summary>
    public static TheoryData<SbiSchema, string, string> RequiredMembers
    {
        get
        {
            var rows = new TheoryData<SbiSchema, string, string>();
            Add(SbiSchema.DiscoverResponseSchema, "discover-ok", "0.", "deviceId deviceStatus certification callbackId digitalId deviceCode specVersion purpose error");
            Add(SbiSchema.DeviceInfoResponseSchema, "info-ok", InfoMember, "env digitalId purpose serviceVersion deviceStatus firmware certification specVersion deviceSubId callbackId deviceId deviceCode");
            Add(SbiSchema.DigitalIdResponseSchema, "digital-id-ok-iris", "", "serialNo make model type deviceSubType deviceProvider deviceProviderId dateTime");
            foreach ((SbiSchema schema, string start) in new[] { (SbiSchema.AuthCaptureRequestSchema, "capture-request-ok"), (SbiSchema.ErrorCaptureRequestSchema, "capture-request-ok"), (SbiSchema.RegistrationCaptureRequestSchema, "rcapture-request-ok") })
                Add(schema, start, "", "env purpose specVersion timeout captureTime transactionId bio");
            Add(SbiSchema.AuthCaptureResponseSchema, "capture-ok", Element, "specVersion data dataDecoded hash sessionKey thumbprint error");
            Add(SbiSchema.AuthCaptureResponseSchema, "capture-ok", Data, "digitalId digitalIdDecoded deviceCode deviceServiceVersion bioType bioSubType purpose env domainUri bioValue transactionId timestamp requestedScore qualityScore");
            Add(SbiSchema.RegistrationCaptureResponseSchema, "rcapture-ok", Element, "specVersion data dataDecoded hash error");
            return rows;

            void Add(SbiSchema schema, string start, string at, string names)
            {
                foreach (string name in names.Split(' '))
                    rows.Add(schema, start, at + name);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public void CheckSchema_OneChange_IsJudgedByTheRow(SbiSchema schema, string start, string change, bool isAccepted) =>
        Assert.Equal(isAccepted, Check(schema, Changed(start, change)));

    [Theory]
    [MemberData(nameof(RequiredMembers))]
    public void CheckSchema_RequiredMemberMissing_IsRefused(SbiSchema schema, string start, string member)
    {
        // An authentication's request differs from that of an error in what it allows, not in what it needs.
        Assert.True(Check(schema, Changed(start, "")));
        Assert.False(Check(schema, Changed(start, "-" + member)));
    }

    [Theory]
    [InlineData("serialNo")]
    [InlineData("make")]
    [InlineData("model")]
    [InlineData("type")]
    [InlineData("deviceSubType")]
    [InlineData("deviceProvider")]
    [InlineData("deviceProviderId")]
    [InlineData("dateTime")]
    public void CheckSchema_EmptyMemberOfADigitalId_IsRefused(string member) =>
        Assert.False(Check(SbiSchema.DigitalIdResponseSchema, Changed("digital-id-ok-iris", $"{member}=\"\"")));

    [Fact]
    public void EverySchema_HasADocumentThatPasses_AndOneThatDoesNot()
    {
        IEnumerable<(SbiSchema, bool)> vectors = VectorFile.Load("sbi-compliance").Cases.Where(vector => vector.Input("validator") == "SchemaValidator")
            .Select(vector => (Enum.Parse<SbiSchema>(vector.Input("schema")), vector.Expected.GetProperty("accepted").GetBoolean()));
        IEnumerable<(SbiSchema, bool)> rows = Changes.Select(row => (row.Data.Item1, row.Data.Item4));

        Assert.Equal(
            Enum.GetValues<SbiSchema>().SelectMany(schema => new[] { (schema, false), (schema, true) }),
            vectors.Concat(rows).Distinct().Order());
    }

    private static bool Check(SbiSchema schema, string document) => new SbiCompliance(new SbiComplianceOptions()).CheckSchema(schema, Encoding.UTF8.GetBytes(document)).IsAccepted;

    private static string Changed(string start, string change)
    {
        if (change.StartsWith('='))
            return change[1..];
        JsonNode document = JsonNode.Parse(VectorFile.Load("sbi-compliance").Case(start).Input("documentJson"))!;
        if (change.Length == 0)
            return document.ToJsonString();
        bool isRemoval = change.StartsWith('-');
        string[] sides = (isRemoval ? change[1..] : change).Split('=', 2);
        string[] path = sides[0].Split('.');
        JsonNode parent = path[..^1].Aggregate(document, (node, step) => int.TryParse(step, CultureInfo.InvariantCulture, out int index) ? node[index]! : node[step]!);
        if (isRemoval)
            Assert.True(parent.AsObject().Remove(path[^1]), sides[0]);
        else if (parent is JsonArray list)
            list[int.Parse(path[^1], CultureInfo.InvariantCulture)] = JsonNode.Parse(sides[1]);
        else
            parent[path[^1]] = JsonNode.Parse(sides[1]);
        return document.ToJsonString();
    }
}
