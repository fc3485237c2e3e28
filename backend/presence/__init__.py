"""Presence against background: one implementation of what prospectivity and susceptibility share.

A job of a family strings these together::

    samples = samples.read_samples(reader, deposits, absences_or_None, seed, progress, mask=..., thing="landslides")
    values = ground_values(reader, samples)                                            # (N, C) raw bands, see ``train``
    encoding = encoding.fit_encoding(values[samples.area], band_names, progress, categorical=..., composition=...)
    ground = learners.make_ground(reader, samples, encoding, progress)                 # features of all samples
    size, words = folds.choose_block_size(samples, grid, ground.evidence, number)
    partitions = [folds.block_folds(samples, grid, size, number, progress, buffer=..., seed=...)]
                 # or several of folds.cluster_folds(samples, grid, size, number, seed=...), whose figures are averaged
    learned = learning.learn(ground, partitions, learning.Settings(method=..., loss=..., ...), progress, rivals)
    card = train.make_presence_card(...)        task "presence"; ``learned.module`` and the card go into ``save_model``

:mod:`.train` does all of this in one call for a job (``train_presence``), with the report, :mod:`.mapping` maps a model over a
raster (favourability, ensemble spread, area of applicability), :mod:`.metrics` rates any scores (pooled AUC with a bootstrap over
blocks, capture, success-rate and prediction-area curves), :mod:`.risk` holds losses for positive and unlabelled samples, the class
prior and calibration, :mod:`.weights` weights of evidence.

Samples are cells of the evidence raster: presences, an even sample of the area, and absences where they are given. Arrays
``(N,)`` are by sample; scores are higher where presence is likelier; blocks, never cells, are resampled.
"""
