using System.Security.Cryptography.X509Certificates;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Privacy;

namespace Mosip.Partner.Management;

/// <summary>What a run of an onboarding has reached. Prints no secret.</summary>
public sealed record OnboardingResult
{
    /// <summary>Whether the partner is onboarded. If not, <see cref="Requests"/> says what to ask the administrator for; run again afterwards.</summary>
    public bool IsComplete => Requests.Count == 0;

    /// <summary>What the administrator has to do before the next run goes on; empty where the onboarding is complete.</summary>
    public IReadOnlyList<AdministratorRequest> Requests { get; init; } = [];

    /// <summary>What this run did and found, step by step.</summary>
    public required IReadOnlyList<OnboardingStep> Steps { get; init; }

    /// <summary>What is saved: ids that PMS gave, keys, what was done when.</summary>
    public required OnboardingState State { get; init; }

    /// <summary>The API key, where the onboarding makes one and has come so far. Secret.</summary>
    public ApiKey? ApiKey => State.CurrentApiKey?.Key;

    /// <summary>The MISP's licence key, where the partner is a MISP and has come so far. Secret.</summary>
    public MispLicenceKey? MispLicenceKey => State.MispLicenceKey;

    /// <summary>Reads a certificate that MOSIP has made; null before it is there, or where only the administrator may read it.</summary>
    /// <param name="of">What it is of: the partner, or for example <c>chip Acme T2</c>.</param>
    public X509Certificate2? ReadSignedCertificate(string of = OnboardingState.Partner) =>
        State.SignedCertificates.TryGetValue(of, out string? pem) ? CertificateReader.ReadOne(pem) : null;

    /// <summary>The partner and how far it is.</summary>
    public override string ToString() => $"{State}: {(IsComplete ? "onboarded" : $"waits for the administrator ({Requests.Count} requests)")}";
}
