namespace PartnerFocus.Tests;

/// <summary>Tests that measure what the process does: they run after all others, one by one.</summary>
[CollectionDefinition(nameof(AloneInTheProcess), DisableParallelization = true)]
public sealed class AloneInTheProcess;
