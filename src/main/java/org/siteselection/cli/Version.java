package org.siteselection.cli;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.siteselection.catalogue.PackagedEdition;
import picocli.CommandLine.IVersionProvider;

/** Version of the program and edition of its facts. */
@RegisterForReflection
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String packaged = Version.class.getPackage().getImplementationVersion();
        String version = packaged == null ? "(not packaged)" : packaged;
        return new String[] {
            "site-selection " + version,
            "catalogue edition " + PackagedEdition.snapshot().edition()
        };
    }
}
