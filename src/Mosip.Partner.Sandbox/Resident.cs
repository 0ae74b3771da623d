using System.Collections.Immutable;
using Mosip.Partner.Core.Privacy;
using Mosip.Partner.Sandbox.Residents;

namespace Mosip.Partner.Sandbox;

/// <summary>A person whom the sandbox's IDA knows. Each <c>With…</c> returns a changed copy.</summary>
/// <remarks>Invent residents; never put a real person into a sandbox. <see cref="ToString"/> prints no personal data.</remarks>
public sealed record Resident
{
    /// <summary>The one-time password of a resident for whom no other was set.</summary>
    public const string DefaultOtp = "111111";

    private ImmutableSortedDictionary<string, AttributeValue> _attributes = ImmutableSortedDictionary.Create<string, AttributeValue>(StringComparer.Ordinal);

    private Resident(IndividualId uin) => Uin = uin;

    /// <summary>The person's number for life.</summary>
    public IndividualId Uin { get; }

    /// <summary>The virtual ids that stand for the person.</summary>
    public IReadOnlyList<ResidentVid> Vids { get; private init; } = [];

    /// <summary>A text such as <c>+919876543210@phone</c> that stands for the person, or null.</summary>
    public IndividualId? Handle { get; private init; }

    /// <summary>What is recorded about the person, by the attribute's name in MOSIP's identity schema (<c>fullName</c>, <c>dateOfBirth</c>, <c>phone</c>, ...).</summary>
    public IReadOnlyDictionary<string, AttributeValue> Attributes => _attributes;

    /// <summary>The enrolled biometrics. A segment of a request matches when its decrypted record has the very same bytes.</summary>
    public IReadOnlyList<ResidentBiometric> Biometrics { get; private init; } = [];

    /// <summary>The one-time password that the sandbox "sends" to this person. Default: <see cref="DefaultOtp"/>.</summary>
    public string Otp { get; private init; } = DefaultOtp;

    /// <summary>The factors that the person has locked: <c>otp</c>, <c>otp-sms</c>, <c>otp-email</c>, <c>demo</c>, <c>bio-Finger</c>, <c>bio-Iris</c>, <c>bio-Face</c>.</summary>
    public IReadOnlyList<string> Locks { get; private init; } = [];

    /// <summary>Whether the UIN was deactivated or blocked (<c>IDA-MLC-022</c>; by a VID <c>IDA-MLC-023</c>).</summary>
    public bool IsDeactivated { get; private init; }

    /// <summary>The enrolled face, which an eKYC answer carries as <c>photo</c>; null where there is none.</summary>
    public ReadOnlyMemory<byte>? Photo => Biometrics.FirstOrDefault(biometric => biometric.IsFace)?.Data;

    /// <summary>A person of whom nothing is recorded yet.</summary>
    /// <param name="uin">10 digits with a valid check digit.</param>
    /// <exception cref="ArgumentException">The UIN's length or check digit is wrong.</exception>
    public static Resident Create(string uin) => new(IndividualId.Uin(uin));

    /// <summary>
    /// An invented person, always the same one but for the ids: Amina Diallo, born on 1992/01/01, with name, gender, address and status in
    /// English, French and Arabic, phone, e-mail, and the ISO 19794 records of a face (a grey JPEG), a finger and an iris.
    /// </summary>
    /// <param name="id">A VID (16 digits) or a UIN (10 digits) with a valid check digit. The other number is derived from it.</param>
    /// <exception cref="ArgumentException">The text is neither, or its check digit is wrong.</exception>
    public static Resident Sample(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return SampleResident.Fill(id.Length == IndividualId.UinLength
            ? Create(id).WithVid(DerivedId.Vid(id))
            : Create(DerivedId.Uin(IndividualId.Vid(id).Reveal())).WithVid(id));
    }

    /// <summary>Adds a VID, in place of the one with the same digits.</summary>
    /// <param name="vid">16 digits with a valid check digit.</param>
    /// <param name="transactionLimit">How many authentications it lasts, failed ones included; null for no limit.</param>
    /// <param name="expiresAt">When it ends; null for never.</param>
    /// <exception cref="ArgumentException">The VID's length or check digit is wrong.</exception>
    public Resident WithVid(string vid, int? transactionLimit = null, DateTimeOffset? expiresAt = null)
    {
        if (transactionLimit is < 1)
            throw new ArgumentOutOfRangeException(nameof(transactionLimit), "A VID lasts at least one authentication.");
        return this with { Vids = [.. Vids.Where(other => other.Id.Reveal() != vid), new ResidentVid(IndividualId.Vid(vid)) { TransactionLimit = transactionLimit, ExpiresAt = expiresAt }] };
    }

    /// <summary>Gives the person a handle.</summary>
    /// <param name="handle">For example <c>+919876543210@phone</c>.</param>
    public Resident WithHandle(string handle) => this with { Handle = IndividualId.Handle(handle) };

    /// <summary>Sets the one-time password that this person gets.</summary>
    /// <param name="otp">Six digits in MOSIP's default configuration.</param>
    public Resident WithOtp(string otp)
    {
        ArgumentException.ThrowIfNullOrEmpty(otp);
        return this with { Otp = otp };
    }

    /// <summary>Records an attribute that has no language, for example <c>dateOfBirth</c> as <c>1992/01/01</c>.</summary>
    /// <param name="attribute">The name in the identity schema.</param>
    /// <param name="value">The value.</param>
    public Resident With(string attribute, string value) => WithAttribute(attribute, AttributeValue.Plain(value));

    /// <summary>Records an attribute in one language; the other languages stay.</summary>
    /// <param name="attribute">The name in the identity schema, for example <c>fullName</c>.</param>
    /// <param name="language">Three letters, for example <c>fra</c>.</param>
    /// <param name="value">The value.</param>
    public Resident With(string attribute, string language, string value) =>
        WithAttribute(attribute, _attributes.GetValueOrDefault(attribute, AttributeValue.Empty).With(language, value));

    /// <summary>Takes an attribute out of the record.</summary>
    /// <param name="attribute">The name in the identity schema.</param>
    public Resident Without(string attribute) => this with { _attributes = _attributes.Remove(attribute) };

    /// <summary>Enrols a biometric.</summary>
    /// <param name="type"><c>Finger</c>, <c>Iris</c> or <c>Face</c>.</param>
    /// <param name="subType">For example <c>Left IndexFinger</c> or <c>Left</c>; empty for a face.</param>
    /// <param name="record">The bytes that a request must bring to match.</param>
    public Resident WithBiometric(string type, string subType, ReadOnlyMemory<byte> record) =>
        this with { Biometrics = [.. Biometrics.Where(other => !other.Is(type, subType)), new ResidentBiometric(type, subType, record)] };

    /// <summary>Sets the face: the photo of eKYC answers, and what a face segment is compared with.</summary>
    /// <param name="photo">The image or face record; MOSIP itself holds an ISO 19794-5 record.</param>
    public Resident WithPhoto(ReadOnlyMemory<byte> photo) => WithBiometric("Face", "", photo);

    /// <summary>Locks a factor, as the person can do in the resident portal.</summary>
    /// <param name="factor">One of the values of <see cref="Locks"/>.</param>
    public Resident WithLock(string factor)
    {
        ArgumentException.ThrowIfNullOrEmpty(factor);
        return this with { Locks = [.. Locks, factor] };
    }

    /// <summary>Unlocks a factor.</summary>
    /// <param name="factor">One of the values of <see cref="Locks"/>.</param>
    public Resident WithoutLock(string factor) => this with { Locks = [.. Locks.Where(other => !other.Equals(factor, StringComparison.OrdinalIgnoreCase))] };

    /// <summary>Deactivates the person's UIN.</summary>
    public Resident Deactivated() => this with { IsDeactivated = true };

    /// <summary>Activates the person's UIN again.</summary>
    public Resident Activated() => this with { IsDeactivated = false };

    /// <summary>The kind and last digits of the UIN.</summary>
    public override string ToString() => $"Resident {Uin}";

    private Resident WithAttribute(string attribute, AttributeValue value)
    {
        ArgumentException.ThrowIfNullOrEmpty(attribute);
        return this with { _attributes = _attributes.SetItem(attribute, value) };
    }
}
