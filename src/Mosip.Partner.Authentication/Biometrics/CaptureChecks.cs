using System.Globalization;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Authentication;

/// <summary>What IDA would refuse in a capture that does not belong to the request, found before anything is sent.</summary>
internal static class CaptureChecks
{
    private static readonly TimeSpan BetweenSegments = TimeSpan.FromSeconds(120), TooOld = TimeSpan.FromSeconds(60), TooEarly = TimeSpan.FromSeconds(30);
    private static readonly string[] TimestampFormats = ["yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.fff'Z'", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.fffzzz"];

    /// <summary>Applies the rules of IDA's request validator to the parts that need no key.</summary>
    /// <exception cref="MosipInputException">The first rule that is broken, with the place.</exception>
    public static void Verify(BiometricCapture capture, string transactionId, string? environment, string? domainUri, DateTimeOffset now, CertificateThumbprint? fir, CertificateThumbprint partner)
    {
        // In IDA's order, so that the first fault here is the one that IDA would name.
        RequireAll(segment => segment.Thumbprint != partner, "it is encrypted for IDA's PARTNER certificate, biometrics take IDA-FIR");
        RequireAll(segment => fir is null || segment.Thumbprint == fir, "it is not encrypted for IDA's present IDA-FIR certificate; the device has an old or another one");
        RequireAll(segment => segment.Facts.Purpose is null or "Auth", "data/purpose is not Auth; a capture for a registration is not encrypted for IDA");
        RequireAll(segment => segment.Facts.DomainUri == domainUri, "data/domainUri differs from the request's; give the device the same before the capture");
        RequireAll(segment => segment.Facts.Environment == environment, "data/env differs from the request's; give the device the same before the capture");
        RequireAll(segment => segment.Facts.TransactionId == transactionId, "data/transactionId is not the request's transaction id; give the request the id that the capture was started with");
        VerifyTimes(capture, now, "data/timestamp", static facts => facts.Timestamp);
        VerifyTimes(capture, now, "data/digitalId/dateTime", static facts => facts.DeviceTime);
        CaptureKinds.Verify(capture);

        void RequireAll(Func<BiometricSegment, bool> rule, string otherwise)
        {
            for (int i = 0; i < capture.Segments.Count; i++)
                Require(rule(capture.Segments[i]), i, otherwise);
        }
    }

    public static void Require(bool condition, int index, string otherwise)
    {
        if (!condition)
            throw BiometricSegment.Invalid(index, otherwise);
    }

    // IDA looks at the last segment's age only, and at the distance between neighbours.
    private static void VerifyTimes(BiometricCapture capture, DateTimeOffset now, string member, Func<SegmentFacts, string> textOf)
    {
        int last = capture.Segments.Count - 1;
        DateTimeOffset? previous = null;
        for (int i = 0; i <= last; i++)
        {
            bool parsed = DateTimeOffset.TryParseExact(textOf(capture.Segments[i].Facts), TimestampFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time);
            Require(parsed, i, $"{member} is not written as 2026-01-31T10:00:00Z");
            Require(previous is null || (time >= previous && time - previous <= BetweenSegments), i, $"{member} is not within {BetweenSegments.TotalSeconds:0} seconds after the segment before");
            previous = time;
        }
        TimeSpan age = now - previous!.Value;
        Require(age <= TooOld, last, $"{member} is {age.TotalSeconds:0} seconds ago by the device's clock, IDA takes up to {TooOld.TotalSeconds:0}; capture again, or set the clocks");
        Require(age >= -TooEarly, last, $"{member} is {-age.TotalSeconds:0} seconds in the future by the device's clock; set the clocks");
    }
}
