namespace Mosip.Partner.Sandbox.Ida.Filter;

/// <summary>One check of the filter.</summary>
internal interface IFilterStage
{
    /// <summary>Checks, and keeps what later stages need.</summary>
    /// <returns>The refusal, or null to go on.</returns>
    /// <exception cref="Java.JavaFaultException">MOSIP's code fails here: HTTP 500.</exception>
    /// <exception cref="Binding.BindingException">A member cannot be read: IDA-MLC-007.</exception>
    Refusal? Check(FilterContext context);
}
