using System.Globalization;
using System.Security.Cryptography;
using Mosip.Partner.Sandbox.KeyManager;

namespace Mosip.Partner.Sandbox.Onboarding;

/// <summary>Keys for the partners that the sandbox onboards. TEST MATERIAL: every sandbox of a process takes the same ones, in their order, so that they are made only once.</summary>
internal sealed class OnboardingKeys
{
    private int _count;

    /// <summary>The names of the keys that a first bank and its MISP take.</summary>
    public static IEnumerable<string> First => [Name(1), Name(2)];

    /// <summary>The next key: a copy, which belongs to the caller.</summary>
    public RSA Next() => RsaKeyPool.Shared.Copy(Name(Interlocked.Increment(ref _count)));

    private static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"partner/{number}");
}
