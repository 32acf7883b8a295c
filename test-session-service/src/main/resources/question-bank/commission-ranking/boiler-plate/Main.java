import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Scanner;

public class Main {
    record Person(String name, long revenue, int returns) {}

    /** Returns the lines "place name". */
    static List<String> ranking(List<Person> people) {
        List<String> result = new ArrayList<>();
        // Write your solution here.
        return result;
    }

    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int n = in.nextInt();
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            people.add(new Person(in.next(), in.nextLong(), in.nextInt()));
        }
        System.out.println(String.join("\n", ranking(people)));
    }
}
