namespace Mosip.Partner.Tests.Server.Sandbox;

/// <summary>A way to spoil a good request, and what IDA says to it.</summary>
internal sealed record RefusalCase(string Name, Func<TestBank, Task<IdaMessage>> Make, params string[] Codes)
{
    public RefusalCase(string name, Action<IdaMessage> spoil, params string[] codes)
        : this(name, bank => Task.FromResult(Spoil(bank.Auth(TestBank.BirthFactor()), spoil)), codes)
    {
    }

    /// <summary>A part of the explanation that must come with the refusal.</summary>
    public string Explained { get; init; } = "";

    public override string ToString() => Name;

    public static IdaMessage Spoil(IdaMessage message, Action<IdaMessage> spoil)
    {
        spoil(message);
        return message;
    }
}
