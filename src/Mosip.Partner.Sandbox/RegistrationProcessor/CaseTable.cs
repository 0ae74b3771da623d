using System.Globalization;
using System.Text.Json;
using Mosip.Partner.Messaging;

namespace Mosip.Partner.Sandbox.RegistrationProcessor;

/// <summary>The cases that were sent, and MOSIP's reading of decisions in its order. One thread at a time.</summary>
internal sealed class CaseTable(bool isVerification)
{
    private readonly List<SandboxCase> _cases = [];

    private SandboxCaseStatus Harm => isVerification ? SandboxCaseStatus.Failed : SandboxCaseStatus.Error;

    private string HarmDone => isVerification
        ? "MOSIP sets the registration's transaction to FAILED and marks the event of the packet as invalid"
        : "MOSIP overwrites the registration's latest transaction with ERROR";

    public void Add(SandboxCase added) => _cases.Add(added);

    public SandboxReplyReading Read(QueueMessage message)
    {
        SandboxReplyReading Reading(string? requestId, bool isLost, string? code, string explanation) => new(message.Content, requestId, isLost, code, explanation);
        JsonElement root;
        try
        {
            root = JsonElement.Parse(message.Content.Span);
        }
        catch (JsonException)
        {
            return Reading(null, true, "RPR-MVS-023", "It is not JSON: logged and lost.");
        }
        string? requestId = root.ValueKind == JsonValueKind.Object && root.TryGetProperty("requestId", out JsonElement id) && id.ValueKind == JsonValueKind.String ? id.GetString() : null;
        // An id that a later sending replaced is unknown.
        if (_cases.Find(sent => sent.RequestId == requestId) is not { } found)
            return Reading(requestId, true, "RPR-MVS-024", "No case has this requestId, or has it any longer: logged and lost.");
        if (!(found.IsPending || isVerification && found.Status == SandboxCaseStatus.Resend))
        {
            found.Status = Harm;
            return Reading(requestId, false, "RPR-MVS-004", $"The case was decided already: {HarmDone}. A second decision damages the registration.");
        }
        try
        {
            return isVerification ? ReadVerification(root, found, Reading) : ReadAdjudication(root, found, Reading);
        }
        catch (FormatException e)
        {
            found.Status = Harm;
            return Reading(requestId, false, null, $"MOSIP's code throws ({e.Message}): {HarmDone}.");
        }
    }

    private static SandboxReplyReading ReadVerification(JsonElement root, SandboxCase found, Func<string?, bool, string?, string, SandboxReplyReading> reading)
    {
        int value = Number(root, "returnValue");
        (found.Status, string code, string words) = value switch
        {
            1 => (SandboxCaseStatus.Approved, "RPR-VER-001", "Approved: the registration goes on."),
            2 => (SandboxCaseStatus.Resend, "RPR-VER-004", "Sent back: the case comes again, under the same requestId. It is not rejected."),
            _ => (SandboxCaseStatus.Rejected, "RPR-VER-002", "Rejected: any number but 1 and 2 does that."),
        };
        return reading(found.RequestId, false, code, words);
    }

    private static SandboxReplyReading ReadAdjudication(JsonElement root, SandboxCase found, Func<string?, bool, string?, string, SandboxReplyReading> reading)
    {
        SandboxReplyReading Resend(string why)
        {
            found.Status = SandboxCaseStatus.Resend;
            return reading(found.RequestId, false, "RPR-MVS-025", $"{why}: the case comes again, under a new requestId.");
        }
        int value = Number(root, "returnValue");
        if (value == 2)
            return Resend("The system could not decide");
        string[] candidates = [];
        if (value == 1)
        {
            if (!root.TryGetProperty("candidateList", out JsonElement list) || list.ValueKind != JsonValueKind.Object)
                throw new FormatException("there is no candidateList");
            int count = Number(list, "count");
            candidates = Candidates(list);
            if (count > 0 && candidates.Length > 0)
            {
                if (count != candidates.Length)
                    return Resend("count is not the number of candidates");
                if (candidates.Any(candidate => found.Request.Gallery.All(entry => entry.RegistrationId != candidate)))
                    return Resend("A candidate is not in the gallery");
            }
        }
        bool isApproved = value == 1 && candidates.Length == 0;
        found.Status = isApproved ? SandboxCaseStatus.Approved : SandboxCaseStatus.Rejected;
        return isApproved
            ? reading(found.RequestId, false, "RPR-MNV-SUCCESS-001", "No match: approved, the registration goes on.")
            : reading(found.RequestId, false, "RPR-MVS-021", value == 1 ? "Match: the registration is rejected." : $"The returnValue {value} is neither 1 nor 2, so the registration is rejected.");
    }

    private static string[] Candidates(JsonElement list) => !list.TryGetProperty("candidates", out JsonElement candidates) || candidates.ValueKind == JsonValueKind.Null ? []
        : candidates.ValueKind == JsonValueKind.Array ? [.. candidates.EnumerateArray().Select(static candidate => candidate.TryGetProperty("referenceId", out JsonElement id) ? id.GetString() ?? "" : "")]
        : throw new FormatException("candidates is not an array");

    // Jackson makes an integer of a text that holds one.
    private static int Number(JsonElement parent, string name)
    {
        if (parent.TryGetProperty(name, out JsonElement value))
        {
            if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int number))
                return number;
            if (value.ValueKind == JsonValueKind.String && int.TryParse(value.GetString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int text))
                return text;
        }
        throw new FormatException($"{name} is null or no integer");
    }
}
