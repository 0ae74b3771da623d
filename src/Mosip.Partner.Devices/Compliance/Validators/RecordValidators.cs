using System.Globalization;
using System.Text.Json;
using Mosip.Partner.Biometrics;

namespace Mosip.Partner.Devices.Compliance.Validators;

/// <summary>The biometric records of an answer: their ISO headers and their quality.</summary>
internal static class RecordValidators
{
    private const string IsoName = "ISOStandardsValidator", QualityName = "BiometricsQualityCheckValidator";

    public static async ValueTask<ComplianceResult> CheckIsoAsync(JsonElement answer, SbiComplianceOptions options, CancellationToken cancellationToken)
    {
        var findings = new List<ComplianceFinding>();
        int count = 0;
        foreach (JsonElement biometric in Biometrics(answer))
        {
            string at = string.Create(CultureInfo.InvariantCulture, $"$.biometrics[{count++}]");
            (BiometricType type, BiometricPurpose purpose) = KindOf(biometric);
            byte[] record = await BioValue.ReadAsync(biometric, options.BiometricKey, cancellationToken).ConfigureAwait(false);
            findings.AddRange(IsoRecordCheck.Check(record, type, purpose).Select(finding => new ComplianceFinding(at, finding.Field, finding.Message, finding.IsWarning)));
        }
        return Compose(IsoName, findings, count);
    }

    public static async ValueTask<ComplianceResult> CheckQualityAsync(JsonElement answer, SbiComplianceOptions options, CancellationToken cancellationToken)
    {
        if (options.QualityScorer is not { } scorer)
            return ComplianceResult.Refuse(QualityName, null, "No software that scores quality is configured.");
        var findings = new List<ComplianceFinding>();
        int count = 0;
        foreach (JsonElement biometric in Biometrics(answer))
        {
            string at = string.Create(CultureInfo.InvariantCulture, $"$.biometrics[{count++}]");
            BiometricType type = KindOf(biometric).Type;
            byte[] record = await BioValue.ReadAsync(biometric, options.BiometricKey, cancellationToken).ConfigureAwait(false);
            double score = await scorer.ScoreAsync(type, record, cancellationToken).ConfigureAwait(false), smallest = SmallestScore(type);
            if (!(score >= smallest))
                findings.Add(new ComplianceFinding(at, "quality", string.Create(CultureInfo.InvariantCulture, $"scores {score} and should score {smallest}")));
        }
        return Compose(QualityName, findings, count);
    }

    private static double SmallestScore(BiometricType type) => type == BiometricType.Face ? 30 : 60;

    private static IReadOnlyList<JsonElement> Biometrics(JsonElement answer) => answer.FindList("biometrics") ?? throw new ComplianceFailure("'biometrics' is not a list.");

    private static (BiometricType Type, BiometricPurpose Purpose) KindOf(JsonElement biometric)
    {
        JsonElement data = biometric.Get("dataDecoded");
        BiometricPurpose purpose = data.Text("purpose") switch
        {
            "Auth" => BiometricPurpose.Auth,
            "Registration" => BiometricPurpose.Registration,
            _ => throw new ComplianceFailure("Invalid SBI Purpose"),
        };
        return (new BiometricType(data.Text("bioType")), purpose);
    }

    private static ComplianceResult Compose(string validator, List<ComplianceFinding> findings, int count) => new()
    {
        Validator = validator,
        IsAccepted = count > 0 && findings.TrueForAll(finding => finding.IsWarning),
        Message = count == 0 ? "There is no biometric."
            : findings.TrueForAll(finding => finding.IsWarning) ? "The records are as they should be." : "A record is not as it should be.",
        Findings = findings,
    };
}
