package org.curlew.lab.worker;

/**
 * Brings in {@code jdk.incubator.vector}, which the kernels compute with, while the program runs. Named on the command line it is the same module with the same
 * speed, but every command would begin with a warning of the JVM. The command line must export {@code java.base/jdk.internal.module} instead.
 */
public final class VectorModule {

    public static final String FLAG = "--add-exports=java.base/jdk.internal.module=ALL-UNNAMED";

    private static final String NAME = "jdk.incubator.vector";

    private VectorModule() {}

    /** Before the first kernel is touched; does nothing where the module is there already. */
    public static void load() {
        if (ModuleLayer.boot().findModule(NAME).isPresent()) {
            return;
        }
        try {
            Class.forName("jdk.internal.module.Modules")
                    .getMethod("loadModule", String.class)
                    .invoke(null, NAME);
        } catch (ReflectiveOperationException moved) {
            throw new IllegalStateException(
                    "this Java does not hand out its module " + NAME + "; start it with --add-modules=" + NAME, moved);
        }
    }
}
