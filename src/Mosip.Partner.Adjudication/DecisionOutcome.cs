namespace Mosip.Partner.Adjudication;

/// <summary>What became of a decision that an operator made.</summary>
public enum DecisionOutcome
{
    /// <summary>It is kept, and sent to MOSIP as soon as there is a broker.</summary>
    Taken,

    /// <summary>The case was decided before; that decision stands.</summary>
    AlreadyDecided,

    /// <summary>MOSIP has sent the registration again since: it no longer knows this request. Decide the newer case.</summary>
    Superseded,

    /// <summary>
    /// An earlier case of the same registration was decided. MOSIP takes a second decision for an error of the registration, so ask its operator; when the registration waits for
    /// another one, call <see cref="IAdjudicationDecisions.AllowAnotherAsync"/> or <see cref="IVerificationDecisions.AllowAnotherAsync"/>.
    /// </summary>
    RegistrationDecided,
}
