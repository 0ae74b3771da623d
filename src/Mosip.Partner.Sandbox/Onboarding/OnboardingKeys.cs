using System.Globalization;
using System.Security.Cryptography;
using Mosip.Partner.Sandbox.KeyManager;

namespace Mosip.Partner.Sandbox.Onboarding;

/// <summary>Keys for the partners that the sandbox onboards. TEST MATERIAL: every sandbox of a process takes the same ones, in their order, so that they are made only once.</summary>
internal sealed class OnboardingKeys
{
    private int _count;

    /// <summary>The next key: a copy, which belongs to the caller.</summary>
    public RSA Next()
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"partner/{Interlocked.Increment(ref _count)}");
        return RSA.Create(RsaKeyPool.Shared.Get(name).ExportParameters(includePrivateParameters: true));
    }
}
