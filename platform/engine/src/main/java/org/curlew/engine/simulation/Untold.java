package org.curlew.engine.simulation;

import java.lang.reflect.Modifier;
import java.util.Optional;
import java.util.stream.Stream;
import org.curlew.spi.Memory;

/** Whether a part keeps something that it does not tell: fields that change, and no word about them. Such a part cannot be taken up in the middle. */
final class Untold {

    private Untold() {}

    /** @param part rule, stepping or measure at work @param name for the reader */
    static Optional<String> memory(Object part, String name) {
        return !tells(part.getClass()) && changes(part.getClass())
                ? Optional.of(name + " does not tell what it keeps from epoch to epoch")
                : Optional.empty();
    }

    private static boolean tells(Class<?> type) {
        try {
            return !type.getMethod("remember", Memory.class).getDeclaringClass().isInterface();
        } catch (NoSuchMethodException everyPartHasIt) {
            throw new IllegalArgumentException(type + " is no part of a trajectory", everyPartHasIt);
        }
    }

    private static boolean changes(Class<?> type) {
        return type != Object.class
                && (Stream.of(type.getDeclaredFields())
                                .anyMatch(f ->
                                        !Modifier.isFinal(f.getModifiers()) && !Modifier.isStatic(f.getModifiers()))
                        || changes(type.getSuperclass()));
    }
}
