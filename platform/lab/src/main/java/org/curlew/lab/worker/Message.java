package org.curlew.lab.worker;

import tools.jackson.databind.json.JsonMapper;

/** A line from a worker. */
sealed interface Message {

    JsonMapper MAPPER = JsonMapper.builder().build();

    /** A recorded point; a value that is not defined is null. */
    record Point(int index, long epoch, Double[] values) implements Message {}

    record Advanced(long epochs) implements Message {}

    /** It goes on from a checkpoint. */
    record Resumed(long epoch) implements Message {}

    /**
     * The finished trajectory.
     *
     * @param trajectory encoded
     * @param seconds processor time from its first recording on
     */
    record Done(byte[] trajectory, double seconds) implements Message {}

    /**
     * The unit is begun.
     *
     * @param multiplyAdds of one epoch, so that a long one is not taken for a standstill
     */
    record Begun(double multiplyAdds) implements Message {}

    /** @param spent whether the worker ran out of memory and must not be given another unit */
    record Failed(String error, boolean spent) implements Message {}

    /** How fast the trial went. */
    record Timed(Timing timing) implements Message {}

    /** Kind and body in one line. */
    static String line(Message message) {
        return message.getClass().getSimpleName() + " " + MAPPER.writeValueAsString(message);
    }

    static Message parse(String line) {
        int space = line.indexOf(' ');
        String body = line.substring(space + 1);
        return switch (line.substring(0, Math.max(0, space))) {
            case "Point" -> MAPPER.readValue(body, Point.class);
            case "Advanced" -> MAPPER.readValue(body, Advanced.class);
            case "Resumed" -> MAPPER.readValue(body, Resumed.class);
            case "Done" -> MAPPER.readValue(body, Done.class);
            case "Begun" -> MAPPER.readValue(body, Begun.class);
            case "Timed" -> MAPPER.readValue(body, Timed.class);
            case "Failed" -> MAPPER.readValue(body, Failed.class);
            default -> throw new IllegalArgumentException("a worker said something else: " + line);
        };
    }
}
