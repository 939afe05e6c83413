package org.siteselection.app;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.siteselection.scoring.Categories;
import org.siteselection.scoring.HalfLife;
import org.siteselection.scoring.Identity;
import org.siteselection.scoring.Linear;
import org.siteselection.scoring.Log;
import org.siteselection.scoring.Piecewise;
import org.siteselection.scoring.Point;
import org.siteselection.scoring.Steps;
import org.siteselection.scoring.Target;
import org.siteselection.scoring.ValueFunction;
import picocli.CommandLine;

/**
 * What a native executable must keep for Jackson and Picocli and cannot say itself: value functions, because {@code scoring} is plain
 * Java, and classes of Picocli. Every other type that Jackson writes or reads carries {@code @RegisterForReflection}.
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
