package org.siteselection.app;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * What a native executable must keep for Jackson and Picocli. Resources that answer with a {@code Response}, because they choose
 * between JSON and CSV or answer 304, hide the type of their body from the build.
 */
@RegisterForReflection(
        classNames = {
            "org.siteselection.ranking.RankingAnswer",
            "org.siteselection.ranking.RankingAnswer$RuleSetReference",
            "org.siteselection.ranking.RankingAnswer$CatalogueReference",
            "org.siteselection.ranking.RankingAnswer$Entry",
            "org.siteselection.ranking.RankingAnswer$ReasonView",
            "org.siteselection.ranking.RankingAnswer$GateView",
            "org.siteselection.ranking.RankingAnswer$LawView",
            "org.siteselection.ranking.RankingAnswer$FactorView",
            "org.siteselection.ranking.RankingAnswer$CriterionView",
            "org.siteselection.ranking.RankingAnswer$Excluded",
            "org.siteselection.ranking.RankingAnswer$WarningView",
            "org.siteselection.ranking.RankingAnswer$WeightingView",
            "org.siteselection.ranking.RankingAnswer$CompromiseView",
            "org.siteselection.ranking.ComparisonAnswer",
            "org.siteselection.ranking.ComparisonAnswer$CriterionDifference",
            "org.siteselection.ranking.ComparisonAnswer$Part",
            "org.siteselection.ranking.ComparisonAnswer$Change",
            "org.siteselection.ranking.ComparisonAnswer$ValueChange",
            "org.siteselection.catalogue.FactsResource$FactList",
            "org.siteselection.catalogue.Fact",
            "org.siteselection.catalogue.Uncertainty",
            "org.siteselection.catalogue.FactDetail",
            "org.siteselection.catalogue.FactDetail$Recorded",
            "org.siteselection.catalogue.ImportAnswer",
            "org.siteselection.catalogue.ImportAnswer$RowChange",
            "org.siteselection.rules.RuleSetViews$RuleSetList",
            "org.siteselection.rules.RuleSetViews$RuleSetSummary",
            "org.siteselection.rules.RuleSetViews$RuleSetView",
            "org.siteselection.rules.RuleSetViews$ParameterView",
            "org.siteselection.rules.RuleSetViews$FieldRule",
            "org.siteselection.rules.RuleSetViews$GateRule",
            "org.siteselection.rules.RuleSetViews$FactorRule",
            "org.siteselection.rules.RuleSetViews$CriterionRule",
            "org.siteselection.rules.RuleSetViews$ScaleRule",
            "org.siteselection.rules.Issue",
            "org.siteselection.scoring.Linear",
            "org.siteselection.scoring.Log",
            "org.siteselection.scoring.Piecewise",
            "org.siteselection.scoring.Point",
            "org.siteselection.scoring.Target",
            "org.siteselection.scoring.HalfLife",
            "org.siteselection.scoring.Steps",
            "org.siteselection.scoring.Categories",
            "org.siteselection.scoring.Identity",
            "org.siteselection.cli.CommandLineTool",
            "org.siteselection.cli.CheckCommand",
            "org.siteselection.cli.RankCommand",
            "org.siteselection.cli.Version",
            "picocli.CommandLine$AutoHelpMixin",
            "picocli.CommandLine$HelpCommand",
        })
final class NativeHints {
    private NativeHints() {}
}
