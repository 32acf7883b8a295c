import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Scanner;

public class Main {
    static final List<String> STAGES = List.of("alpha", "beta", "rc");

    /** Major, minor, patch, stage and stage number of a tag. */
    static int[] parse(String tag) {
        String[] parts = tag.substring(1).split("[.-]");
        int[] key = new int[5];
        for (int i = 0; i < 3; i++) {
            key[i] = Integer.parseInt(parts[i]);
        }
        key[3] = STAGES.size();
        if (parts.length == 4) {
            String stage = parts[3].replaceAll("[0-9]", "");
            key[3] = STAGES.indexOf(stage);
            key[4] = Integer.parseInt(parts[3].substring(stage.length()));
        }
        return key;
    }

    static void sort(String[] tags) {
        Map<String, int[]> keys = new HashMap<>();
        for (String tag : tags) {
            keys.put(tag, parse(tag));
        }
        Arrays.sort(tags, Comparator.comparing(keys::get, Arrays::compare));
    }

    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        String[] tags = new String[in.nextInt()];
        for (int i = 0; i < tags.length; i++) {
            tags[i] = in.next();
        }
        sort(tags);
        System.out.println(String.join("\n", tags));
    }
}
