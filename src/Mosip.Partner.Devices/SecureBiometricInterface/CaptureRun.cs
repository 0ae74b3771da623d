using Microsoft.Extensions.Logging;
using Mosip.Partner.Core.Envelope;
using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Devices.SecureBiometricInterfaces;

/// <summary>One capture: the checks in the order of MOSIP's mock device, then the device, then the answer.</summary>
internal sealed class CaptureRun(SbiOptions options, IReadOnlyList<ServedDevice> devices, CapturePurpose purpose, TimeProvider time, ILogger logger)
{
    private readonly PurposeErrors _errors = PurposeErrors.Of(purpose);

    /// <exception cref="SbiException">The answer is its error.</exception>
    public async Task<CaptureAnswer> RunAsync(ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        (CaptureFields fields, ServedDevice device) = Check(body);
        CaptureTask task = CaptureRules.ToTask(fields, purpose, options.LongestTimeout);
        EnvelopeRecipient? recipient = purpose == CapturePurpose.Auth ? await FindRecipientAsync(fields, cancellationToken).ConfigureAwait(false) : null;
        await RequireKeysAsync(device, cancellationToken).ConfigureAwait(false);
        IReadOnlyList<CapturedRecord> records = await CaptureAsync(device, task, cancellationToken).ConfigureAwait(false);
        try
        {
            CaptureContext context = ContextOf(fields, device);
            return recipient is null
                ? await device.Answers.SignRegistrationAsync(context, records, cancellationToken).ConfigureAwait(false)
                : await device.Answers.SealAsync(context, records, recipient, cancellationToken).ConfigureAwait(false);
        }
        catch (MosipException e)
        {
            // Signing or encryption failed; what failed is for the vendor's log.
            Log.KeyFailed(logger, e);
            throw new SbiException(_errors.Unknown, e);
        }
    }

    private async ValueTask RequireKeysAsync(ServedDevice device, CancellationToken cancellationToken)
    {
        try
        {
            await device.RequireKeysAsync(options.AllowsEndedCertificates, _errors.Unknown, cancellationToken).ConfigureAwait(false);
        }
        catch (SbiException e)
        {
            Log.KeyFailed(logger, e);
            throw;
        }
    }

    private (CaptureFields Fields, ServedDevice Device) Check(ReadOnlyMemory<byte> body)
    {
        Require(options.Purpose == purpose, _errors.OtherInterface);
        CaptureFields fields = CaptureFields.ReadCapture(body) is { } read && CaptureRules.IsComplete(read) ? read : throw new SbiException(SbiErrors.InvalidRequest);
        Require(fields.Environment == options.Environment, SbiErrors.InvalidEnvironment);
        Require(fields.Purpose == purpose.Value, SbiErrors.InvalidPurpose);
        Require(!string.IsNullOrEmpty(fields.DeviceId), _errors.DeviceMissing);
        Require(CaptureRules.IsType(fields.Type), SbiErrors.InvalidType);

        ServedDevice device = devices.FirstOrDefault(device => device.Description.DeviceId == fields.DeviceId) ?? throw new SbiException(_errors.DeviceNotConnected);
        Require(device.Description.DigitalId.Type.Value == fields.Type, SbiErrors.TypeMismatch);
        Require(device.Description.Purpose == purpose, _errors.OtherPurpose);
        Require(devices.All(other => other.Streaming is null || (other == device && other.Streaming == fields.DeviceSubId)), SbiErrors.RegistrationStreamMismatch);
        DeviceStatus own = device.Device.Status;
        Require(own == DeviceStatus.Ready, SbiErrors.Of(own));

        Require(CaptureRules.IsTransactionId(fields.TransactionId), SbiErrors.InvalidTransactionId);
        Require(CaptureRules.AreSubTypes(fields, purpose), SbiErrors.InvalidSubType);
        Require(CaptureRules.IsCount(fields, purpose), SbiErrors.CountNotSupported);
        Require(!device.IsCapturing, _errors.InProgress);
        return (fields, device);
    }

    // A certificate that cannot be fetched is not a timeout of the capture: it has a number of its own.
    private async ValueTask<EnvelopeRecipient> FindRecipientAsync(CaptureFields fields, CancellationToken cancellationToken)
    {
        EnvelopeRecipient? recipient = null;
        try
        {
            if (options.Recipients is { } recipients)
                recipient = await recipients.FindAsync(fields.Environment!, fields.DomainUri, cancellationToken).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Whatever a vendor's code throws is told to the log, and to the client as the protocol's error for it.
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            Log.RecipientFailed(logger, e);
        }
        return recipient ?? throw new SbiException(SbiErrors.EncryptionCertificateMissing);
    }

    private async Task<IReadOnlyList<CapturedRecord>> CaptureAsync(ServedDevice device, CaptureTask task, CancellationToken cancellationToken)
    {
        Require(device.TryBegin(), _errors.InProgress);
        using var timeout = new CancellationTokenSource(task.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        IReadOnlyList<CapturedRecord> records;
        try
        {
            // A device that ignores the end of its time is not waited for.
            records = await device.CaptureAsync(task, either.Token).WaitAsync(either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new SbiException(_errors.Timeout);
        }
#pragma warning disable CA1031 // Whatever a vendor's code throws is told to the log, and to the client as the protocol's error for it.
        catch (Exception e) when (e is not SbiException && !cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            Log.CaptureFailed(logger, e, purpose.Value);
            throw new SbiException(_errors.Unknown, e);
        }
        IReadOnlyList<CapturedRecord> wanted = [.. records.Where(record => record.SubType is null || !task.Exceptions.Contains(record.SubType, StringComparer.Ordinal)).Take(task.Count)];
        Require(wanted.Count > 0, SbiErrors.NothingCaptured);
        return wanted;
    }

    private static CaptureContext ContextOf(CaptureFields fields, ServedDevice device) => new()
    {
        DigitalId = device.Description.DigitalId,
        DeviceCode = device.DeviceCode,
        ServiceVersion = device.Description.ServiceVersion,
        Environment = fields.Environment!,
        TransactionId = fields.TransactionId!,
        DomainUri = fields.DomainUri,
        RequestedScore = fields.RequestedScore!,
        PreviousHash = fields.PreviousHash,
    };

    private static void Require(bool condition, SbiError otherwise)
    {
        if (!condition)
            throw new SbiException(otherwise);
    }
}
