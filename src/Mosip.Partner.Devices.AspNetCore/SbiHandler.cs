namespace Mosip.Partner.Devices.AspNetCore;

/// <summary>Answers a request of the interface, as <see cref="SecureBiometricInterface.HandleAsync"/> does.</summary>
/// <param name="verb">The HTTP method.</param>
/// <param name="path">The path, for example <c>/capture</c>.</param>
/// <param name="body">The body.</param>
/// <param name="address">Where the interface listens.</param>
/// <param name="cancellationToken">Ends when the client leaves.</param>
public delegate Task<SbiReply> SbiHandler(string verb, string path, ReadOnlyMemory<byte> body, Uri address, CancellationToken cancellationToken);
