package dev.mockmate.movedclock;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.nio.file.Path;
import java.security.ProtectionDomain;

/**
 * Gives a packaged service the {@link MovedClock}: {@code -javaagent:clock-agent.jar=<file>}. The services have no switch for
 * it, so none can be on in production; the agent rewrites the one class that makes their clock, where it calls
 * {@code Clock.systemUTC()}.
 */
public final class ClockAgent {

    private static final String MAKER = "dev/mockmate/platform/time/TimeAndIds";
    private static final String CLOCK = "java/time/Clock";

    private ClockAgent() {}

    public static void premain(String file, Instrumentation instrumentation) {
        MovedClock.share(Path.of(file));
        instrumentation.addTransformer(new ClassFileTransformer() {
            @Override
            public byte[] transform(
                    ClassLoader loader, String name, Class<?> before, ProtectionDomain domain, byte[] bytes) {
                return MAKER.equals(name) ? withMovedClock(bytes) : null;
            }
        });
    }

    /**
     * The class with {@link MovedClock} in the place of {@code Clock} wherever a method of it is called: the constant that names
     * the class changes, descriptors are constants of their own and stay.
     */
    static byte[] withMovedClock(byte[] bytes) {
        try {
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
            ByteArrayOutputStream changed = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(changed);
            out.writeLong(in.readLong());
            int constants = in.readUnsignedShort();
            out.writeShort(constants);
            int found = 0;
            for (int i = 1; i < constants; i++) {
                int tag = in.readUnsignedByte();
                out.writeByte(tag);
                if (tag == 1) {
                    String text = in.readUTF();
                    found += text.equals(CLOCK) ? 1 : 0;
                    out.writeUTF(text.equals(CLOCK) ? MovedClock.class.getName().replace('.', '/') : text);
                } else {
                    out.write(in.readNBytes(lengthOf(tag)));
                    // Numbers of eight bytes take two places.
                    i += tag == 5 || tag == 6 ? 1 : 0;
                }
            }
            if (found != 1) {
                throw new IllegalStateException(MAKER + " makes its clock in another way now");
            }
            in.transferTo(out);
            return changed.toByteArray();
        } catch (IOException | RuntimeException e) {
            // The virtual machine swallows what a transformer throws, and the test would run with the wrong clock.
            e.printStackTrace();
            Runtime.getRuntime().halt(1);
            return bytes;
        }
    }

    private static int lengthOf(int tag) {
        return switch (tag) {
            case 7, 8, 16, 19, 20 -> 2;
            case 15 -> 3;
            case 3, 4, 9, 10, 11, 12, 17, 18 -> 4;
            case 5, 6 -> 8;
            default -> throw new IllegalStateException("constant of kind " + tag);
        };
    }
}
