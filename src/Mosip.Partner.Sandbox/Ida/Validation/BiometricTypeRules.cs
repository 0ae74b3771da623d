using Mosip.Partner.Sandbox.Ida.Binding;
using Mosip.Partner.Sandbox.Ida.State;

namespace Mosip.Partner.Sandbox.Ida.Validation;

/// <summary>Types, subtypes, values and numbers of biometrics.</summary>
internal sealed class BiometricTypeRules(IdaConfiguration configuration, IReadOnlyList<string> allowedAuthTypes)
{
    private static readonly (string ConfigurationName, string BioType)[] KnownTypes =
    [
        ("bio-FMR", BiometricRecognition.FingerMinutiae),
        ("bio-Finger", BiometricRecognition.Finger),
        ("bio-Iris", BiometricRecognition.Iris),
        ("bio-FACE", BiometricRecognition.Face),
    ];

    private readonly BiometricCountRules _counts = new(configuration);

    public void Check(RequestBlock? block, ValidationErrors errors)
    {
        if (block?.Biometrics is not { Count: > 0 } biometrics)
            return;
        if (biometrics.Any(biometric => biometric!.Data is null))
        {
            errors.Reject(IdaErrors.MissingAuthType, new("data of biometrics", "data in every segment", "a segment without"), "bio/*/data");
            return;
        }

        List<BiometricData> data = [.. biometrics.Select(biometric => biometric!.Data!)];
        for (int i = 0; i < data.Count; i++)
            CheckType(data[i], $"request/biometrics/{i}/data/", errors);
        foreach (BiometricData segment in data.Where(segment => string.IsNullOrEmpty(segment.BioValue)))
            errors.RejectMissing($"bioValue for bioType - {segment.BioType ?? "null"} & bioSubType - {segment.BioSubType ?? "null"}");
        if (!errors.HasErrors)
            _counts.Check(data, errors);
    }

    private void CheckType(BiometricData data, string path, ValidationErrors errors)
    {
        if (string.IsNullOrEmpty(data.BioType))
            errors.RejectMissing(path + "bioType");
        else if (!KnownTypes.Any(type => IsAllowed(type.ConfigurationName) && BiometricRecognition.Same(type.BioType, data.BioType)))
            errors.Reject(IdaErrors.AuthTypeNotSupported, new($"{path}bioType", "a type in the server's list of auth types", $"'{data.BioType}'"), "bio-" + data.BioType);
        else if (!BiometricRecognition.Same(data.BioType, BiometricRecognition.Face))
            CheckSubType(data, path, errors);
    }

    private static void CheckSubType(BiometricData data, string path, ValidationErrors errors)
    {
        if (string.IsNullOrEmpty(data.BioSubType))
        {
            errors.RejectMissing(path + "bioSubType");
            return;
        }

        // IDA knows no single-finger rule for FMR, so its subtypes are not compared.
        if (BiometricRecognition.Same(data.BioType, BiometricRecognition.FingerMinutiae))
            return;
        IReadOnlyList<string> known = BiometricRecognition.SubTypesOf(data.BioType)!;
        if (!known.Contains(data.BioSubType, StringComparer.OrdinalIgnoreCase))
            errors.Reject(IdaErrors.InvalidInputParameter, new($"{path}bioSubType", "one of " + string.Join(", ", known), $"'{data.BioSubType}'"), $"{path}bioSubType - {data.BioSubType}");
    }

    private bool IsAllowed(string configurationName) => allowedAuthTypes.Contains(configurationName, StringComparer.OrdinalIgnoreCase);
}
