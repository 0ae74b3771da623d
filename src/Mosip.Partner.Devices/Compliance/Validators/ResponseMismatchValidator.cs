using System.Globalization;
using System.Text.Json;

namespace Mosip.Partner.Devices.Compliance.Validators;

/// <summary>An answer has as many biometrics as were asked for, of the purpose and the parts that were asked for.</summary>
internal static class ResponseMismatchValidator
{
    private const string Name = nameof(ResponseMismatchValidator), Registration = "Registration";

    public static ComplianceResult Check(JsonElement request, JsonElement answer, ComplianceRules rules)
    {
        Asked asked = Read(request);
        IReadOnlyList<JsonElement> biometrics = answer.FindList("biometrics") ?? throw new ComplianceFailure("'biometrics' is not a list.");
        if (asked.Count != biometrics.Count)
            return Refuse("002", "Another number of biometrics came than was asked for.", asked.Count.ToString(CultureInfo.InvariantCulture), biometrics.Count.ToString(CultureInfo.InvariantCulture));
        foreach (JsonElement biometric in biometrics)
        {
            JsonElement data = biometric.Get("dataDecoded");
            if (CheckPurpose(asked, data) is { } otherPurpose)
                return otherPurpose;
            string? subType = CheckPart(asked, data, out ComplianceResult? otherPart);
            if (otherPart is not null)
                return otherPart;
            if (asked.Purpose != Registration)
                continue;
            if (IsExcepted(asked, subType, rules))
            {
                if (rules == ComplianceRules.Strict)
                    return Refuse("005", "A part came that was named as an exception.", subType!);
                // The toolkit throws this verdict away and looks at nothing behind it.
                break;
            }
            if (data.Text("transactionId") is var transaction && transaction != asked.TransactionId)
                return Refuse("006", "The transaction id is another one.", asked.TransactionId, transaction);
        }
        return ComplianceResult.Accept(Name, $"{Prefix}001", "Count, parts, exceptions and transaction id are those of the request.");
    }

    private const string Prefix = "RESPONSE_MISMATCH_VALIDATOR_";

    private static Asked Read(JsonElement request)
    {
        string purpose = request.Text("purpose"), transactionId = request.Text("transactionId");
        IReadOnlyList<JsonElement> bio = request.FindList("bio") ?? throw new ComplianceFailure("Test Case Json is invalid");
        JsonElement first = bio.Count > 0 ? bio[0] : throw new ComplianceFailure("'bio' is empty.");
        long count = first.Number("count");
        _ = first.Get("bioSubType");
        IReadOnlyList<JsonElement>? exceptions = purpose == Registration ? first.FindList("exception") : null;
        return new Asked(purpose, transactionId, count, first.TextOrNull("deviceSubId"), [.. (exceptions ?? []).Select(Member.TextOrNull)]);
    }

    private static ComplianceResult? CheckPurpose(Asked asked, JsonElement data)
    {
        string? purpose = data.TextOrNull("purpose");
        if (asked.Purpose is not ("Auth" or Registration) || purpose is not ("Auth" or Registration))
            throw new ComplianceFailure("Invalid SBI Purpose");
        return purpose == asked.Purpose ? null : Refuse("003", "The purpose is another one.", asked.Purpose, purpose);
    }

    private static string? CheckPart(Asked asked, JsonElement data, out ComplianceResult? refusal)
    {
        string type = data.Text("bioType");
        string? subType = type == "Face" ? null : data.Text("bioSubType");
        refusal = null;
        if (BioSubTypes.Of(type, asked.DeviceSubId) is not { } allowed)
            return subType;
        if (!BioSubTypes.All.Contains(subType, StringComparer.Ordinal))
            throw new ComplianceFailure("Invalid Bio Sub Type");
        if (!allowed.Contains(subType, StringComparer.Ordinal))
            refusal = Refuse("004", "A part came that the sub-device does not capture.");
        return subType;
    }

    private static bool IsExcepted(Asked asked, string? subType, ComplianceRules rules)
    {
        if (subType is not null)
            return asked.Exceptions.Contains(subType, StringComparer.Ordinal);
        // In the toolkit the face, which has no part, ends in a null dereference here.
        if (asked.Exceptions.Count > 0 && rules == ComplianceRules.Toolkit)
            throw new ComplianceFailure("The toolkit fails on a face that is asked for with exceptions.");
        return false;
    }

    private static ComplianceResult Refuse(string number, string message, params IReadOnlyList<string> arguments) =>
        ComplianceResult.Refuse(Name, Prefix + number, message, arguments);

    private sealed record Asked(string Purpose, string TransactionId, long Count, string? DeviceSubId, IReadOnlyList<string?> Exceptions);
}
