using System.Globalization;
using Mosip.Partner.Sandbox.Ida;
using Mosip.Partner.Sandbox.Ida.Binding;
using Mosip.Partner.Sandbox.Ida.State;

namespace Mosip.Partner.Sandbox.IdaServer;

/// <summary>The last checks before factors are matched: devices that are blocked, what a child may not use, and what the person has locked.</summary>
internal sealed class AuthFilters(IdaConfiguration configuration, HotList hotList)
{
    private const int ChildMaximumAge = 5;
    private const string BirthAttribute = "dateOfBirth";

    private static readonly (string Lock, string Type)[] BiometricLocks = [("bio-Finger", BiometricRecognition.Finger), ("bio-Iris", BiometricRecognition.Iris), ("bio-Face", BiometricRecognition.Face)];

    /// <exception cref="ServiceRefusedException">A device or its provider is blocked, a factor is not for a child, or it is locked.</exception>
    public void Check(Resident resident, RequestBlock block, DateTimeOffset now)
    {
        hotList.Check(block.Biometrics ?? []);
        CheckChild(resident, block, now);
        foreach (string locked in resident.Locks)
            if (FindLocked(locked, resident, block) is { } name)
                throw Locked(name);
    }

    /// <summary>The refusal of a locked factor.</summary>
    public static ServiceRefusedException Locked(string name) =>
        ServiceRefusedException.Because(IdaServiceErrors.AuthTypeLocked, new("locks of the person", $"{name} not locked", "the person has locked it"), name);

    private void CheckChild(Resident resident, RequestBlock block, DateTimeOffset now)
    {
        string? birth = resident.Attributes.GetValueOrDefault(BirthAttribute)?.Value;
        if (string.IsNullOrWhiteSpace(birth))
            throw ServiceRefusedException.Because(IdaErrors.IdNotAvailable, new("record of the person", $"a {BirthAttribute}, to tell a child", "none"), BirthAttribute);
        if (!DateOnly.TryParseExact(birth, configuration.DateOfBirthPattern, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly born)
            || born.AddYears(ChildMaximumAge) <= DateOnly.FromDateTime(now.UtcDateTime))
            return;
        string? denied = Factors.HasOtp(block) ? "otp" : Factors.HasBiometrics(block) ? "bio" : null;
        if (denied is not null)
            throw ServiceRefusedException.Because(new IdaErrorTemplate("IDA-MLC-011", "Unsupported Authentication Type for child - %s"), new("age of the person", $"more than {ChildMaximumAge} years for {denied}", "a child"), denied);
    }

    private static string? FindLocked(string locked, Resident resident, RequestBlock block)
    {
        if (Same(locked, "demo") && Factors.HasDemographics(block))
            return "demo";
        if (Array.Find(BiometricLocks, entry => Same(entry.Lock, locked)) is { Type: { } type } && block.Biometrics?.Any(segment => Same(segment?.Data?.BioType, type)) == true)
            return $"bio-{type}";
        // A lock of one channel counts only together with that of the other.
        bool otpIsLocked = Same(locked, "otp") || (IsChannel(locked) && resident.Locks.Any(other => IsChannel(other) && !Same(other, locked)));
        return otpIsLocked && Factors.HasOtp(block) ? "otp" : null;
    }

    private static bool IsChannel(string locked) => Same(locked, "otp-sms") || Same(locked, "otp-email");

    private static bool Same(string? left, string? right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
