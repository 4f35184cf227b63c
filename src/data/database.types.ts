export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[];

export type Database = {
  public: {
    Tables: {
      ai_feedback: {
        Row: {
          actionable_suggestions: string | null;
          areas_for_improvement_feedback: string | null;
          feedback_generated_at: string;
          id: string;
          overall_score: number | null;
          overall_score_qualitative: string | null;
          overall_summary: string | null;
          report: Json | null;
          session_id: string;
          strengths_feedback: string | null;
          user_id: string;
        };
        ComputedFields: never;
        Insert: {
          actionable_suggestions?: string | null;
          areas_for_improvement_feedback?: string | null;
          feedback_generated_at?: string;
          id?: string;
          overall_score?: number | null;
          overall_score_qualitative?: string | null;
          overall_summary?: string | null;
          report?: Json | null;
          session_id: string;
          strengths_feedback?: string | null;
          user_id: string;
        };
        Update: {
          actionable_suggestions?: string | null;
          areas_for_improvement_feedback?: string | null;
          feedback_generated_at?: string;
          id?: string;
          overall_score?: number | null;
          overall_score_qualitative?: string | null;
          overall_summary?: string | null;
          report?: Json | null;
          session_id?: string;
          strengths_feedback?: string | null;
          user_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'ai_feedback_session_id_fkey';
            columns: ['session_id'];
            isOneToOne: true;
            referencedRelation: 'interview_sessions';
            referencedColumns: ['id'];
          },
        ];
      };
      answer_reviews: {
        Row: {
          answer_id: string;
          coach: string | null;
          coverage: Json | null;
          created_at: string;
          delivery: Json | null;
          dimensions: Json | null;
          id: string;
          quotes: Json | null;
          review: Json | null;
          score: number | null;
          session_id: string;
          user_id: string;
        };
        ComputedFields: never;
        Insert: {
          answer_id: string;
          coach?: string | null;
          coverage?: Json | null;
          created_at?: string;
          delivery?: Json | null;
          dimensions?: Json | null;
          id?: string;
          quotes?: Json | null;
          review?: Json | null;
          score?: number | null;
          session_id: string;
          user_id: string;
        };
        Update: {
          answer_id?: string;
          coach?: string | null;
          coverage?: Json | null;
          created_at?: string;
          delivery?: Json | null;
          dimensions?: Json | null;
          id?: string;
          quotes?: Json | null;
          review?: Json | null;
          score?: number | null;
          session_id?: string;
          user_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'answer_reviews_answer_id_fkey';
            columns: ['answer_id'];
            isOneToOne: true;
            referencedRelation: 'interview_answers';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'answer_reviews_session_id_fkey';
            columns: ['session_id'];
            isOneToOne: false;
            referencedRelation: 'interview_sessions';
            referencedColumns: ['id'];
          },
        ];
      };
      cv_uploads: {
        Row: {
          content_sha256: string | null;
          extracted_text: string | null;
          file_name: string;
          file_size_bytes: number | null;
          id: string;
          is_current_cv: boolean;
          mime_type: string | null;
          storage_path: string;
          uploaded_at: string;
          user_id: string;
        };
        ComputedFields: never;
        Insert: {
          content_sha256?: string | null;
          extracted_text?: string | null;
          file_name: string;
          file_size_bytes?: number | null;
          id?: string;
          is_current_cv?: boolean;
          mime_type?: string | null;
          storage_path: string;
          uploaded_at?: string;
          user_id: string;
        };
        Update: {
          content_sha256?: string | null;
          extracted_text?: string | null;
          file_name?: string;
          file_size_bytes?: number | null;
          id?: string;
          is_current_cv?: boolean;
          mime_type?: string | null;
          storage_path?: string;
          uploaded_at?: string;
          user_id?: string;
        };
        Relationships: [];
      };
      interview_answers: {
        Row: {
          answer_transcript_text: string | null;
          answered_at: string;
          audio_storage_path: string | null;
          id: string;
          question_id: string;
          session_id: string;
          skip_reason: string | null;
          user_id: string;
        };
        ComputedFields: never;
        Insert: {
          answer_transcript_text?: string | null;
          answered_at?: string;
          audio_storage_path?: string | null;
          id?: string;
          question_id: string;
          session_id: string;
          skip_reason?: string | null;
          user_id: string;
        };
        Update: {
          answer_transcript_text?: string | null;
          answered_at?: string;
          audio_storage_path?: string | null;
          id?: string;
          question_id?: string;
          session_id?: string;
          skip_reason?: string | null;
          user_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'interview_answers_question_id_fkey';
            columns: ['question_id'];
            isOneToOne: false;
            referencedRelation: 'interview_questions';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'interview_answers_session_id_fkey';
            columns: ['session_id'];
            isOneToOne: false;
            referencedRelation: 'interview_sessions';
            referencedColumns: ['id'];
          },
        ];
      };
      interview_questions: {
        Row: {
          generated_at: string;
          id: string;
          plan: Json | null;
          question_order: number;
          question_text: string;
          question_type_tag: string | null;
          session_id: string;
        };
        ComputedFields: never;
        Insert: {
          generated_at?: string;
          id?: string;
          plan?: Json | null;
          question_order: number;
          question_text: string;
          question_type_tag?: string | null;
          session_id: string;
        };
        Update: {
          generated_at?: string;
          id?: string;
          plan?: Json | null;
          question_order?: number;
          question_text?: string;
          question_type_tag?: string | null;
          session_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'interview_questions_session_id_fkey';
            columns: ['session_id'];
            isOneToOne: false;
            referencedRelation: 'interview_sessions';
            referencedColumns: ['id'];
          },
        ];
      };
      interview_sessions: {
        Row: {
          actual_num_questions: number | null;
          completed_at: string | null;
          created_at: string;
          id: string;
          interview_type: string | null;
          job_description_context: string | null;
          key_skills_focused: string[] | null;
          requested_num_questions: number | null;
          session_name: string | null;
          settings: Json | null;
          started_at: string | null;
          status: string;
          target_role: string | null;
          user_id: string;
          vapi_call_id: string | null;
        };
        ComputedFields: never;
        Insert: {
          actual_num_questions?: number | null;
          completed_at?: string | null;
          created_at?: string;
          id?: string;
          interview_type?: string | null;
          job_description_context?: string | null;
          key_skills_focused?: string[] | null;
          requested_num_questions?: number | null;
          session_name?: string | null;
          settings?: Json | null;
          started_at?: string | null;
          status?: string;
          target_role?: string | null;
          user_id: string;
          vapi_call_id?: string | null;
        };
        Update: {
          actual_num_questions?: number | null;
          completed_at?: string | null;
          created_at?: string;
          id?: string;
          interview_type?: string | null;
          job_description_context?: string | null;
          key_skills_focused?: string[] | null;
          requested_num_questions?: number | null;
          session_name?: string | null;
          settings?: Json | null;
          started_at?: string | null;
          status?: string;
          target_role?: string | null;
          user_id?: string;
          vapi_call_id?: string | null;
        };
        Relationships: [];
      };
      profiles: {
        Row: {
          created_at: string;
          cv_text_content: string | null;
          full_name: string | null;
          industries_of_interest: string[] | null;
          key_skills: string[] | null;
          primary_roles_pursued: string[] | null;
          updated_at: string;
          user_id: string;
          years_of_experience: number | null;
        };
        ComputedFields: never;
        Insert: {
          created_at?: string;
          cv_text_content?: string | null;
          full_name?: string | null;
          industries_of_interest?: string[] | null;
          key_skills?: string[] | null;
          primary_roles_pursued?: string[] | null;
          updated_at?: string;
          user_id: string;
          years_of_experience?: number | null;
        };
        Update: {
          created_at?: string;
          cv_text_content?: string | null;
          full_name?: string | null;
          industries_of_interest?: string[] | null;
          key_skills?: string[] | null;
          primary_roles_pursued?: string[] | null;
          updated_at?: string;
          user_id?: string;
          years_of_experience?: number | null;
        };
        Relationships: [];
      };
    };
    Views: {
      [_ in never]: never;
    };
    Functions: {
      create_interview: { Args: { questions: Json; session: Json }; Returns: undefined };
      insert_follow_up: { Args: { after_question_id: string; question: Json }; Returns: undefined };
      store_feedback: { Args: { feedback: Json; reviews: Json }; Returns: undefined };
    };
    Enums: {
      [_ in never]: never;
    };
    CompositeTypes: {
      [_ in never]: never;
    };
  };
};

type DatabaseWithoutInternals = Omit<Database, '__InternalSupabase'>;

type DefaultSchema = DatabaseWithoutInternals[Extract<keyof Database, 'public'>];

export type Tables<
  DefaultSchemaTableNameOrOptions extends
    | keyof (DefaultSchema['Tables'] & DefaultSchema['Views'])
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  }
    ? keyof (DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables'] &
        DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Views'])
    : never = never,
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? (DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables'] &
      DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Views'])[TableName] extends {
      Row: infer R;
    }
    ? R
    : never
  : DefaultSchemaTableNameOrOptions extends keyof (DefaultSchema['Tables'] & DefaultSchema['Views'])
    ? (DefaultSchema['Tables'] & DefaultSchema['Views'])[DefaultSchemaTableNameOrOptions] extends {
        Row: infer R;
      }
      ? R
      : never
    : never;

export type TablesInsert<
  DefaultSchemaTableNameOrOptions extends
    | keyof DefaultSchema['Tables']
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables']
    : never = never,
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables'][TableName] extends {
      Insert: infer I;
    }
    ? I
    : never
  : DefaultSchemaTableNameOrOptions extends keyof DefaultSchema['Tables']
    ? DefaultSchema['Tables'][DefaultSchemaTableNameOrOptions] extends {
        Insert: infer I;
      }
      ? I
      : never
    : never;

export type TablesUpdate<
  DefaultSchemaTableNameOrOptions extends
    | keyof DefaultSchema['Tables']
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables']
    : never = never,
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables'][TableName] extends {
      Update: infer U;
    }
    ? U
    : never
  : DefaultSchemaTableNameOrOptions extends keyof DefaultSchema['Tables']
    ? DefaultSchema['Tables'][DefaultSchemaTableNameOrOptions] extends {
        Update: infer U;
      }
      ? U
      : never
    : never;

export type Enums<
  DefaultSchemaEnumNameOrOptions extends
    | keyof DefaultSchema['Enums']
    | { schema: keyof DatabaseWithoutInternals },
  EnumName extends DefaultSchemaEnumNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaEnumNameOrOptions['schema']]['Enums']
    : never = never,
> = DefaultSchemaEnumNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaEnumNameOrOptions['schema']]['Enums'][EnumName]
  : DefaultSchemaEnumNameOrOptions extends keyof DefaultSchema['Enums']
    ? DefaultSchema['Enums'][DefaultSchemaEnumNameOrOptions]
    : never;

export type CompositeTypes<
  PublicCompositeTypeNameOrOptions extends
    | keyof DefaultSchema['CompositeTypes']
    | { schema: keyof DatabaseWithoutInternals },
  CompositeTypeName extends PublicCompositeTypeNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  }
    ? keyof DatabaseWithoutInternals[PublicCompositeTypeNameOrOptions['schema']]['CompositeTypes']
    : never = never,
> = PublicCompositeTypeNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[PublicCompositeTypeNameOrOptions['schema']]['CompositeTypes'][CompositeTypeName]
  : PublicCompositeTypeNameOrOptions extends keyof DefaultSchema['CompositeTypes']
    ? DefaultSchema['CompositeTypes'][PublicCompositeTypeNameOrOptions]
    : never;

export const Constants = {
  public: {
    Enums: {},
  },
} as const;
