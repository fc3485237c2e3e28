"""Adapt a model to ground that looks different."""

from __future__ import annotations

from ... import common
from ...algorithm import Declaration, DeepGeologyAlgorithm
from ...checks import bands_fit_model, class_field, has_crs, model_file, overlap
from ...parameters import Choice, Field, FileOutput, Integer, Raster, Result
from ...translation import tr


class AdaptModel(DeepGeologyAlgorithm):
    """Fit a trained model to another region, where that helps."""

    ID = "adaptmodel"
    GROUP = "imagery"
    JOB = "families.imagery.adapt_model"

    def declare(self):
        return Declaration(
            label=tr("Adapt model to another region"),
            summary=tr(
                "Fits a segmentation model to a raster that looks different from the one it was trained on, without labels there: by the "
                "target's own scaling of the bands, by new statistics of batch normalisation, by learning what the model is surest of "
                "(self-training), or by features that do not tell both rasters apart (adversarial).\n"
                "Each way is measured against the model as it is: on labels of the target if there are any, else on places of the source "
                "that resemble the target. Adaptation often does harm; where no way helps beyond doubt, none is recommended and the model "
                "is written as it was."
            ),
            example=tr(
                "A model of lithology of the southern sheet, its feature stack and its map as the source, the feature stack of the "
                "northern sheet as the target."
            ),
            tags=tr(
                "domain adaptation,transfer,transfer learning,AdaBN,batch normalisation,self-training,pseudo labels,adversarial,DANN,"
                "generalisation,other region"
            ),
            parameters=[
                common.model(),
                Raster("SOURCE", tr("Source"), tr("The raster that the model was trained on, or one like it.")),
                common.labels(label=tr("Known classes of the source")),
                common.class_field(),
                Raster("TARGET", tr("Target"), tr("The raster that the model shall map, with the same bands.")),
                common.labels(
                    "TARGET_LABELS",
                    tr("Known classes of the target"),
                    tr("Places of the target whose class is known. They measure the adaptations and are not learned from."),
                    optional=True,
                    empty=tr("places of the source that resemble the target measure the adaptations, which is less certain."),
                ),
                Field(
                    "TARGET_CLASS_FIELD",
                    tr("Field with the class of the target"),
                    tr("The attribute of the target's known classes that holds the class."),
                    optional=True,
                    parent="TARGET_LABELS",
                    empty=tr("only for a class raster, where the cell values are the classes."),
                ),
                Choice(
                    "METHOD",
                    tr("Method"),
                    tr(
                        "automatic measures all methods and writes the model of the one that helps most, or the model as it was. A single "
                        "method is measured, and written in any case."
                    ),
                    default="automatic",
                    options=("automatic", "normalisation", "statistics", "self-training", "adversarial"),
                ),
                Integer(
                    "EPOCHS",
                    tr("Epochs"),
                    tr("How long self-training and adversarial training go on, in rounds of ten batches."),
                    optional=True,
                    advanced=True,
                    minimum=1,
                    maximum=10000,
                    empty=tr("6."),
                ),
                common.seed(),
                common.device(),
                FileOutput(
                    "OUTPUT",
                    tr("Adapted model"),
                    tr("The model of the recommended or chosen method."),
                    filter=tr("Deep Geology models") + f" (*.{common.MODEL_EXTENSION})",
                    extensions=(common.MODEL_EXTENSION,),
                ),
                common.report(tr("What each adaptation gains or loses, and which one is recommended.")),
            ],
            results=[
                Result("RECOMMENDED", tr("Recommended method"), tr("The method that helps most beyond doubt, or none."), text=True),
                Result("ACCURACY", tr("Accuracy"), tr("Of the model that was written, on the cells that measure, 0 to 1.")),
                Result("GAIN", tr("Gain"), tr("Difference in accuracy to the model as it was.")),
            ],
            checks=[
                has_crs("SOURCE", "LABELS", "TARGET", "TARGET_LABELS"),
                overlap("SOURCE", "LABELS"),
                overlap("TARGET", "TARGET_LABELS"),
                class_field("LABELS", "CLASS_FIELD"),
                class_field("TARGET_LABELS", "TARGET_CLASS_FIELD"),
                model_file("MODEL", "segmentation"),
                bands_fit_model("SOURCE", "MODEL"),
                bands_fit_model("TARGET", "MODEL"),
            ],
            references=[
                "Li et al. 2016, Revisiting Batch Normalization For Practical Domain Adaptation, doi:10.48550/arXiv.1603.04779",
                "Ganin et al. 2016, Domain-Adversarial Training of Neural Networks, doi:10.48550/arXiv.1505.07818",
                "Zou et al. 2018, Unsupervised Domain Adaptation for Semantic Segmentation via Class-Balanced Self-Training, "
                "doi:10.1007/978-3-030-01219-9_18",
                "Shimodaira 2000, Improving predictive inference under covariate shift by weighting the log-likelihood function, "
                "doi:10.1016/S0378-3758(00)00115-4",
            ],
        )
