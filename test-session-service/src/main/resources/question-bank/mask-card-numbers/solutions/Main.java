import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;

public class Main {
    static String mask(String note) {
        StringBuilder result = new StringBuilder();
        int i = 0;
        while (i < note.length()) {
            if (!Character.isDigit(note.charAt(i))) {
                result.append(note.charAt(i++));
                continue;
            }
            int end = i;
            while (end < note.length() && Character.isDigit(note.charAt(end))) {
                end++;
            }
            int length = end - i;
            boolean card = length >= 13 && length <= 19;
            for (int k = i; k < end; k++) {
                result.append(card && k < end - 4 ? '*' : note.charAt(k));
            }
            i = end;
        }
        return result.toString();
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        int n = Integer.parseInt(in.readLine().trim());
        for (int i = 0; i < n; i++) {
            System.out.println(mask(in.readLine()));
        }
    }
}
