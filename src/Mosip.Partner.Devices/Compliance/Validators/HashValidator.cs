using System.Text.Json;
using Mosip.Partner.Core.Crypto;
using Mosip.Partner.Core.Keys;

namespace Mosip.Partner.Devices.Compliance.Validators;

/// <summary>The hash chain over the records in clear.</summary>
internal static class HashValidator
{
    private const string None = "null";

    public static async ValueTask<ComplianceResult> CheckAsync(JsonElement answer, string previousHash, PartnerKey? key, CancellationToken cancellationToken)
    {
        string previous = previousHash, made = None, received = None;
        bool isRight = false;
        foreach (JsonElement biometric in answer.FindList("biometrics") ?? [])
        {
            string hash = biometric.Text("hash");
            byte[] record = await BioValue.ReadAsync(biometric, key, cancellationToken).ConfigureAwait(false);
            string? expected = Chain(previous, record);
            isRight = expected is not null && string.Equals(expected, hash, StringComparison.Ordinal);
            if (!isRight)
            {
                (made, received) = (expected ?? None, hash);
                break;
            }
            previous = hash;
        }
        return isRight
            ? ComplianceResult.Accept(nameof(HashValidator), "HASH_VALIDATOR_001", "The hash chain is right.")
            : ComplianceResult.Refuse(nameof(HashValidator), "HASH_VALIDATOR_002", "A hash is not that of its record and the hash before.", previous.Length == 0 ? "''" : previous, made, received);
    }

    private static string? Chain(string previous, byte[] record)
    {
        try
        {
            return BiometricCipher.ChainHash(string.IsNullOrWhiteSpace(previous) ? null : previous, record);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
