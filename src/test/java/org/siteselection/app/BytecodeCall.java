package org.siteselection.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.BasicValue;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.SimpleVerifier;

/**
 * A call in the bytecode of the application.
 *
 * @param caller name of the class that calls
 * @param owner name of the class whose method is called
 * @param method name of the method, {@code <init>} of a constructor
 * @param arguments static types of the arguments as the verifier knows them, more exact than the parameters
 * @param literals classes that the calling method names, as in {@code readValue(text, Place.class)}
 */
record BytecodeCall(String caller, String owner, String method, List<Class<?>> arguments, List<Class<?>> literals) {
    private static final Path CLASSES = Path.of("target", "classes");

    /** All calls of the application. */
    static List<BytecodeCall> all() {
        List<BytecodeCall> calls = new ArrayList<>();
        try (Stream<Path> files = Files.walk(CLASSES.resolve("org/siteselection"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".class")).toList()) {
                ClassNode type = new ClassNode();
                new ClassReader(Files.readAllBytes(file)).accept(type, ClassReader.SKIP_DEBUG);
                for (MethodNode method : type.methods) {
                    calls.addAll(in(type, method));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Collections.unmodifiableList(calls);
    }

    private static List<BytecodeCall> in(ClassNode type, MethodNode method) {
        Type self = Type.getObjectType(type.name);
        boolean isInterface = (type.access & Opcodes.ACC_INTERFACE) != 0;
        SimpleVerifier verifier = new SimpleVerifier(
                Opcodes.ASM9,
                self,
                type.superName == null ? null : Type.getObjectType(type.superName),
                type.interfaces.stream().map(Type::getObjectType).toList(),
                isInterface) {};
        verifier.setClassLoader(BytecodeCall.class.getClassLoader());
        Frame<BasicValue>[] frames;
        try {
            frames = new Analyzer<>(verifier).analyze(type.name, method);
        } catch (AnalyzerException e) {
            throw new IllegalStateException(type.name + "." + method.name, e);
        }
        List<Class<?>> literals = new ArrayList<>();
        List<BytecodeCall> calls = new ArrayList<>();
        for (int i = 0; i < frames.length; i++) {
            AbstractInsnNode instruction = method.instructions.get(i);
            if (instruction instanceof LdcInsnNode constant && constant.cst instanceof Type literal) {
                literals.add(type(literal));
            }
            if (frames[i] != null && instruction instanceof MethodInsnNode call) {
                calls.add(of(type.name, call, frames[i], literals));
            }
        }
        return calls;
    }

    private static BytecodeCall of(
            String caller, MethodInsnNode call, Frame<BasicValue> frame, List<Class<?>> literals) {
        int count = Type.getArgumentTypes(call.desc).length;
        List<Class<?>> arguments = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Type type = frame.getStack(frame.getStackSize() - count + i).getType();
            arguments.add(type(type == null ? Type.getArgumentTypes(call.desc)[i] : type));
        }
        return new BytecodeCall(caller.replace('/', '.'), call.owner.replace('/', '.'), call.name, arguments, literals);
    }

    private static Class<?> type(Type type) {
        int sort = type.getSort();
        if (sort != Type.OBJECT && sort != Type.ARRAY || type.getInternalName().equals("null")) {
            return void.class;
        }
        String name = sort == Type.ARRAY ? type.getDescriptor().replace('/', '.') : type.getClassName();
        try {
            return Class.forName(name, false, BytecodeCall.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean isOf(String type, String... methods) {
        return owner.equals(type) && List.of(methods).contains(method);
    }
}
