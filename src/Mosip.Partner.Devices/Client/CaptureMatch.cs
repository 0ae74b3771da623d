using System.Globalization;
using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Devices.Client;

/// <summary>Whether a verified capture is one for its request: signatures do not say so.</summary>
internal static class CaptureMatch
{
    private const string Operation = "check capture";

    /// <exception cref="MosipCryptoException">The first difference, with its place.</exception>
    public static void Verify(IReadOnlyList<VerifiedBiometric> biometrics, CaptureRequest request, VerifiedDevice device, DateTimeOffset begin, DateTimeOffset end)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < biometrics.Count; i++)
        {
            VerifiedBiometric biometric = biometrics[i];
            Require(biometric.TransactionId == request.TransactionId, i, "transactionId is not that of the request");
            Require(biometric.Environment == request.Environment, i, "env is not that of the request");
            Require(biometric.DomainUri == (request.Purpose == CapturePurpose.Auth ? request.DomainUri : null), i, "domainUri is not that of the request");
            Require(biometric.Purpose == request.Purpose, i, "purpose is not that of the request");
            Require(biometric.Type == request.Type, i, "bioType is not that of the request");
            Require(biometric.DigitalId.IsSameDevice(device.DigitalId), i, "digitalId is not that of the device that was asked");
            Require(biometric.SubType is null or "UNKNOWN" || seen.Add(biometric.SubType), i, "bioSubType comes twice");
            Require(biometric.SubType is null || !request.Exceptions.Contains(biometric.SubType, StringComparer.Ordinal), i, "bioSubType is one that the request excepts");
            RequireFresh(biometric.CapturedAt, i, "timestamp", begin, end);
            RequireFresh(biometric.DigitalId.DateTime, i, "digitalId/dateTime", begin, end);
        }
        Require(biometrics.Count <= request.Count, request.Count, $"there are more than the {request.Count} of the request");
        // Of several fingers the request means their mean. A device whose time is over may send worse.
        decimal score = biometrics.Average(biometric => biometric.QualityScore);
        Require(score >= request.RequestedScore, 0, string.Create(CultureInfo.InvariantCulture, $"qualityScore is {score:0.#}, less than the {request.RequestedScore} of the request; capture again"));
    }

    private static void RequireFresh(DateTimeOffset time, int index, string member, DateTimeOffset begin, DateTimeOffset end)
    {
        if (time < begin || time > end)
            throw new MosipCryptoException(MosipCryptoFault.NotFresh, Operation, $"biometrics/{index}/data/{member} is not within the time of the capture; set the device's clock");
    }

    private static void Require(bool condition, int index, string otherwise)
    {
        if (!condition)
            throw new MosipCryptoException(MosipCryptoFault.Malformed, Operation, $"biometrics/{index}/data: {otherwise}");
    }
}
