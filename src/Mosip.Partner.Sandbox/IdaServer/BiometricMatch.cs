using System.Security.Cryptography;
using Mosip.Partner.Core.Crypto;
using Mosip.Partner.Sandbox.Ida;
using Mosip.Partner.Sandbox.Ida.Binding;

namespace Mosip.Partner.Sandbox.IdaServer;

/// <summary>Compares decrypted biometrics with the enrolled ones, byte by byte, so that no matcher is needed.</summary>
internal static class BiometricMatch
{
    /// <returns>The mismatch, or null.</returns>
    /// <exception cref="ServiceRefusedException">The person has no biometric of a type that was sent.</exception>
    public static Refusal? Find(Resident resident, IReadOnlyList<Biometric?> segments)
    {
        ILookup<string, BiometricData> byType = segments
            .Select(segment => segment?.Data).Where(data => data?.BioType is not null).ToLookup(data => NameOf(data!.BioType!), data => data!);
        foreach (IGrouping<string, BiometricData> sent in byType)
            if (!resident.Biometrics.Any(enrolled => enrolled.IsOf(sent.Key)))
                throw ServiceRefusedException.Because(IdaServiceErrors.BiometricMissing, new($"record of {sent.Key}", "an enrolled one", "none"), sent.Key);

        string? differing = byType.FirstOrDefault(sent => !sent.All(data => Matches(resident, sent.Key, data)))?.Key;
        if (differing is null)
            return null;
        // Several modalities are matched as one; then the error names none.
        string suffix = byType.Count == 1 ? $" - {differing}" : "";
        return new Refusal(IdaServiceErrors.BiometricMismatch.With(suffix), new($"match of {differing}", "the bytes of an enrolled record", "others"));
    }

    private static bool Matches(Resident resident, string type, BiometricData sent)
    {
        if (!MosipBase64.TryDecode(sent.BioValue, out byte[] record))
            return false;
        bool anySubType = string.IsNullOrEmpty(sent.BioSubType) || Same(sent.BioSubType, BiometricRecognition.Unknown) || Same(type, BiometricRecognition.Face);
        return resident.Biometrics.Any(enrolled => enrolled.IsOf(type)
            && (anySubType || Same(enrolled.SubType, sent.BioSubType))
            && CryptographicOperations.FixedTimeEquals(enrolled.Data.Span, record));
    }

    private static string NameOf(string bioType) =>
        Same(bioType, BiometricRecognition.Face) ? BiometricRecognition.Face
        : Same(bioType, BiometricRecognition.Iris) ? BiometricRecognition.Iris
        : BiometricRecognition.Finger;

    private static bool Same(string? left, string? right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
