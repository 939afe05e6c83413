package org.siteselection.app;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.siteselection.scoring.value.Categories;
import org.siteselection.scoring.value.HalfLife;
import org.siteselection.scoring.value.Identity;
import org.siteselection.scoring.value.Linear;
import org.siteselection.scoring.value.Log;
import org.siteselection.scoring.value.Piecewise;
import org.siteselection.scoring.value.Point;
import org.siteselection.scoring.value.Steps;
import org.siteselection.scoring.value.Target;
import org.siteselection.scoring.value.ValueFunction;
import picocli.CommandLine;

/**
 * Registers types for reflection in a native executable that carry no annotation of their own: value functions, because
 * {@code scoring} is plain Java, and classes of Picocli. Every other type that Jackson writes or reads has {@code
 * @RegisterForReflection}.
 */
@RegisterForReflection(
        targets = {
            Categories.class,
            HalfLife.class,
            Identity.class,
            Linear.class,
            Log.class,
            Piecewise.class,
            Point.class,
            Steps.class,
            Target.class,
            ValueFunction.class,
            CommandLine.HelpCommand.class
        },
        classNames = "picocli.CommandLine$AutoHelpMixin")
final class NativeHints {
    private NativeHints() {}
}
